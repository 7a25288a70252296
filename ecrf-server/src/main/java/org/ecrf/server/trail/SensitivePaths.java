package org.ecrf.server.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.model.form.Item;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Which changes of a subject's trail are hidden from those who may not see sensitive items. */
@ApplicationScoped
class SensitivePaths {
  private final Studies studies;

  @Inject
  SensitivePaths(Studies studies) {
    this.studies = studies;
  }

  /** Of a query the number only: the item at which it stands may tell what was found. */
  static String place(String target) {
    String[] parts = target.split("/", 3);
    return parts[0].equals("query") && parts.length == 3 ? parts[0] + "/" + parts[1] : target;
  }

  /** Frozen verdicts hold values of many items, a query's words may repeat one: hidden too. */
  boolean has(SubjectFile subject, String path) {
    String[] parts = path.split("/");
    if (path.equals("subject/verdicts") || path.startsWith("query/")) {
      return true;
    }
    return parts.length == 3
        && studies
            .compiled(subject.ref().study(), subject.studyVersion())
            .definition()
            .form(parts[0], parts[1])
            .flatMap(form -> form.item(parts[2]))
            .filter(Item::sensitive)
            .isPresent();
  }
}

package org.ecrf.server.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;

/** Where a query stands; it never moves. */
@Embeddable
record QueryPlace(
    @Column(updatable = false) String study,
    @Column(name = "subject_id", updatable = false) long subjectId,
    @Column(updatable = false) String subject,
    @Column(updatable = false) String site,
    @Column(updatable = false) String visit,
    @Column(updatable = false) String form,
    @Column(updatable = false) String item) {

  static QueryPlace of(SubjectFile subject, ItemPath at) {
    return new QueryPlace(
        subject.ref().study(),
        subject.id(),
        subject.ref().number(),
        subject.site(),
        at.visit(),
        at.form(),
        at.item());
  }

  Map<String, Object> columns() {
    return Map.of(
        "study", study,
        "subject_id", subjectId,
        "subject", subject,
        "site", site,
        "visit", visit,
        "form", form,
        "item", item);
  }

  SubjectRef ref() {
    return new SubjectRef(study, subject);
  }

  ItemPath at() {
    return new ItemPath(visit, form, item);
  }
}

package org.ecrf.server.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Says what can be erased: captured values, words of queries, reasons. */
@ApplicationScoped
class Redactable {
  private static final Pattern MESSAGE = Pattern.compile("query/\\d+/message(/\\w+)?");

  private final TrailReader reader;
  private final Studies studies;
  private final Sights sights;

  @Inject
  Redactable(TrailReader reader, Studies studies, Sights sights) {
    this.reader = reader;
    this.studies = studies;
    this.sights = sights;
  }

  /**
   * @throws org.ecrf.server.problem.Refused where one of the paths holds nothing that can be
   *     erased, or is not for the caller
   */
  void demand(SubjectFile subject, long seq, List<String> paths) {
    Told act =
        reader.until(subject.chain(), null).stream()
            .filter(a -> a.seq() == seq)
            .findFirst()
            .orElseThrow(() -> Problems.notFound("act"));
    StudyDefinition study = study(subject);
    if (paths.isEmpty()) {
      throw Problems.unreadable("paths", Rule.SOMETHING);
    }
    for (String path : paths) {
      item(study, path).ifPresent(at -> sights.of(study, subject.site()).refuse(at));
      boolean known =
          path.equals(Redact.REASON)
              || MESSAGE.matcher(path).matches()
              || item(study, path).isPresent();
      if (!known || Redact.brought(act, path).isEmpty()) {
        throw Problems.unreadable("paths", Rule.ERASABLE, path);
      }
    }
  }

  StudyDefinition study(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }

  /** The item at this path; empty where the study has none. */
  static Optional<ItemPath> item(StudyDefinition study, String path) {
    long slashes = path.chars().filter(c -> c == '/').count();
    return slashes == 2 || slashes == 3
        ? Optional.of(ItemPath.parse(path))
            .filter(at -> study.item(at.visit(), at.form(), at.item()).isPresent())
        : Optional.empty();
  }
}

package org.ecrf.server.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Quotes;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Says what can be erased: captured values, words of queries, reasons. */
@ApplicationScoped
class Redactable {
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
   * The paths, with those at which the platform has repeated the same words in the act.
   *
   * @throws org.ecrf.server.problem.Refused where one of the paths holds nothing that can be
   *     erased, or is not for the caller
   */
  List<String> demand(SubjectFile subject, long seq, List<String> asked) {
    Told act = act(subject, seq);
    StudyDefinition study = study(subject);
    List<String> paths = Copies.within(act, asked);
    if (paths.isEmpty()) {
      throw Problems.unreadable("paths", Rule.SOMETHING);
    }
    for (String path : paths) {
      place(study, act, path).ifPresent(at -> sights.of(study, subject.site()).refuse(at));
      boolean known =
          path.equals(Redact.REASON)
              || Copies.MESSAGE.matcher(path).matches()
              || item(study, path).isPresent();
      if (!known || Redact.brought(act, path).isEmpty()) {
        throw Problems.unreadable("paths", Rule.ERASABLE, path);
      }
    }
    return paths;
  }

  /**
   * What was captured of somebody who was entered by mistake can be erased like any other; what is
   * frozen or locked has to be opened first, for the data changes.
   *
   * @throws org.ecrf.server.problem.Refused where one of these places is frozen or locked
   */
  void demandOpen(SubjectFile subject, long seq, List<String> paths) {
    Told act = act(subject, seq);
    StudyDefinition study = study(subject);
    paths.stream()
        .map(path -> place(study, act, path).map(at -> FormAt.of(at).spot()).orElse(Spot.SUBJECT))
        .distinct()
        .forEach(spot -> subject.standings().demandOpen(Doing.ENTRY, spot));
  }

  private Told act(SubjectFile subject, long seq) {
    return reader.until(subject.chain(), null).stream()
        .filter(a -> a.seq() == seq)
        .findFirst()
        .orElseThrow(() -> Problems.notFound("act"));
  }

  /** Of an item, or of what an act says in a query: its target names the item. */
  private static Optional<ItemPath> place(StudyDefinition study, Told act, String path) {
    return Copies.MESSAGE.matcher(path).matches()
        ? item(study, act.target().replaceFirst("^query/\\d+/", ""))
        : item(study, path);
  }

  /** Which rules repeat what they have found. */
  Quotes quotes(SubjectFile subject) {
    return new Quotes(study(subject));
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

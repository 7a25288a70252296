package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.audit.PastValues;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Shows the marks of a form as this caller may see them. */
@ApplicationScoped
class MarkViews {
  private final Access access;
  private final DrawnSight drawn;
  private final Sights sights;
  private final Studies studies;
  private final SitePlans plans;
  private final PastValues past;

  @Inject
  MarkViews(
      Access access,
      DrawnSight drawn,
      Sights sights,
      Studies studies,
      SitePlans plans,
      PastValues past) {
    this.access = access;
    this.drawn = drawn;
    this.sights = sights;
    this.studies = studies;
    this.plans = plans;
    this.past = past;
  }

  /** What the caller may mark and know there. */
  Discretion discretion(SubjectFile subject) {
    return sights.of(study(subject), subject.site());
  }

  private StudyDefinition study(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }

  FormMarks of(SubjectFile subject, FormAt at, Map<String, StoredItem> items, Marks.OfForm marks) {
    Discretion discretion = discretion(subject);
    Map<String, StoredItem> seen = new LinkedHashMap<>(items);
    seen.values().removeIf(item -> discretion.hides(item.path()));
    Map<PastValues.At, PastValues.Held> was = past.of(changed(subject, seen.values(), marks));
    Predicate<StoredItem> asked = asked(subject);
    Map<String, FormMarks.ItemMarks> shown = new LinkedHashMap<>();
    seen.forEach(
        (name, item) ->
            shown.put(
                name,
                new FormMarks.ItemMarks(
                    item.version(),
                    item.digest(subject.ref()),
                    isMarkable(item),
                    asked.test(item),
                    marks.standing(name).stream().map(m -> mark(subject, item, m, was)).toList())));
    return new FormMarks(at.visit(), at.form(), shown, kinds(subject, at));
  }

  /** What was entered by a person and is shown; also that it was cleared. */
  static boolean isMarkable(StoredItem item) {
    return !item.calculated() && !item.hidden();
  }

  private Predicate<StoredItem> asked(SubjectFile subject) {
    boolean knows = subject.past() == null && drawn.knows(subject);
    return knows ? plans.of(subject, study(subject))::asks : item -> false;
  }

  private List<MarkKind> kinds(SubjectFile subject, FormAt at) {
    return !subject.takes(Doing.REVIEW, at.spot())
        ? List.of()
        : Stream.of(MarkKind.values())
            .filter(k -> access.may(k.permission(), subject.ref().study(), subject.site()))
            .toList();
  }

  private static List<PastValues.At> changed(
      SubjectFile subject, Collection<StoredItem> items, Marks.OfForm marks) {
    List<PastValues.At> changed = new ArrayList<>();
    for (StoredItem item : items) {
      marks.standing(item.path().item()).stream()
          .filter(mark -> !mark.isOf(subject, item))
          .forEach(mark -> changed.add(then(subject, item, mark)));
    }
    return changed;
  }

  private static PastValues.At then(SubjectFile subject, StoredItem item, MarkRow mark) {
    int version = Objects.requireNonNull(mark.seen()).version();
    return new PastValues.At(subject.chain(), item.path().toString(), version);
  }

  private static FormMarks.Mark mark(
      SubjectFile subject, StoredItem item, MarkRow mark, Map<PastValues.At, PastValues.Held> was) {
    Seen seen = Objects.requireNonNull(mark.seen());
    boolean current = mark.isOf(subject, item);
    return new FormMarks.Mark(
        mark.kind(),
        current ? MarkState.CURRENT : MarkState.CHANGED,
        mark.by(),
        mark.role(),
        mark.at(),
        seen.version(),
        seen.digest(),
        current ? null : difference(was.get(then(subject, item, mark)), item));
  }

  private static FormMarks.Difference difference(PastValues.Held was, StoredItem item) {
    return new FormMarks.Difference(
        was.value(), was.redacted(), item.value(), item.savedBy(), item.savedAt());
  }
}

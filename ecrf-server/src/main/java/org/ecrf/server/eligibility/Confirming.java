package org.ecrf.server.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What the two decisions rest on that an investigator confirms by a signature. */
@ApplicationScoped
public class Confirming {
  private final Casebooks casebooks;

  @Inject
  Confirming(Casebooks casebooks) {
    this.casebooks = casebooks;
  }

  /**
   * As it stands now.
   *
   * @param dose the visit of the dose, null for the enrolment
   * @throws org.ecrf.server.problem.Refused where the subject is not in the state for it
   */
  public Confirmable of(SubjectFile subject, @Nullable String dose) {
    CasebookNow now = casebooks.of(subject);
    return dose == null ? enrolment(subject, now) : dose(subject, now, dose);
  }

  Confirmable enrolment(SubjectFile subject, CasebookNow now) {
    Deciding.demand(subject, SubjectState.SCREENING);
    return with(subject, now, now.evaluation().deciding(Criterion.Decision.ENROLMENT), List.of());
  }

  /**
   * @param visit whose dose it is
   */
  Confirmable dose(SubjectFile subject, CasebookNow now, String visit) {
    Deciding.demand(subject, SubjectState.ENROLLED);
    String dose = Doses.visit(now.study().definition(), visit);
    if (subject.doses().contains(dose)) {
      throw Problems.notAllowed("already-authorised", "The dose is authorised already.");
    }
    return with(subject, now, Doses.verdicts(now.evaluation(), dose), FrozenItems.of(now, dose));
  }

  private Confirmable with(
      SubjectFile subject, CasebookNow now, List<CriterionVerdict> verdicts, List<Frozen> items) {
    String frozen = new FrozenVerdicts(now.study().definition()).of(verdicts, items);
    return new Confirmable(frozen, rests(subject, verdicts, items), verdicts, items);
  }

  private List<Rest> rests(
      SubjectFile subject, List<CriterionVerdict> verdicts, List<Frozen> items) {
    Map<ItemPath, Integer> versions = versions(subject);
    List<Rest> rests = new ArrayList<>();
    Stream.of(
            verdicts.stream().flatMap(verdict -> verdict.used().stream()).map(Used::path),
            items.stream().flatMap(item -> item.used().stream()).map(Used::path),
            items.stream().map(Frozen::path))
        .flatMap(paths -> paths)
        .distinct()
        .sorted()
        .forEach(path -> rests.add(new Rest(path, versions.getOrDefault(path, 0))));
    return rests;
  }

  /** How often each item was saved that stands in the casebook. */
  public Map<ItemPath, Integer> versions(SubjectFile subject) {
    Map<ItemPath, Integer> versions = new HashMap<>();
    casebooks
        .captured(subject)
        .forEach(
            entry ->
                entry.items().values().forEach(item -> versions.put(item.path(), item.version())));
    return versions;
  }
}

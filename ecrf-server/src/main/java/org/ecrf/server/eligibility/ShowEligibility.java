package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** The verdict of each criterion with what it rests on. */
@UseCase
public class ShowEligibility {
  private final Subjects subjects;
  private final Casebooks casebooks;
  private final Decisions decisions;
  private final Access access;
  private final Sights sights;

  @Inject
  ShowEligibility(
      Subjects subjects, Casebooks casebooks, Decisions decisions, Access access, Sights sights) {
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.decisions = decisions;
    this.access = access;
    this.sights = sights;
  }

  /**
   * As the values stand now, also where the decision was made long ago on others.
   *
   * @param visit whose dose it is; null for the enrolment, or where the study has one dose only
   */
  @Requires(Permission.READ_DATA)
  public Eligibility of(SubjectRef ref, Criterion.Decision decision, @Nullable String visit) {
    SubjectFile subject = subjects.read(ref);
    CasebookNow now = casebooks.of(subject);
    StudyDefinition study = now.study().definition();
    String dose = decision == Criterion.Decision.DOSE ? Doses.visit(study, visit) : null;
    List<CriterionVerdict> verdicts =
        dose == null ? now.evaluation().deciding(decision) : Doses.verdicts(now.evaluation(), dose);
    Discretion discretion = sights.of(study, subject.site());
    Optional<DecisionRow> made = decisions.last(subject.id(), kinds(decision), dose);
    return new Eligibility(
        dose,
        Discreet.verdicts(verdicts, discretion),
        made.map(DecisionRow::decided).orElse(null),
        FrozenItems.discreet(made.map(DecisionRow::frozen).orElse(List.of()), discretion),
        mayDecide(subject, dose),
        ids(verdicts, Verdict.Effect.BLOCKS),
        ids(verdicts, Verdict.Effect.WAITS));
  }

  private boolean mayDecide(SubjectFile subject, @Nullable String dose) {
    boolean open =
        dose == null
            ? subject.state() == SubjectState.SCREENING
            : subject.state() == SubjectState.ENROLLED && !subject.doses().contains(dose);
    return open
        && subject.takes(Doing.ENTRY, dose == null ? Spot.SUBJECT : Spot.visit(dose))
        && access.may(Permission.DECIDE, subject.ref().study(), subject.site());
  }

  private static Set<DecisionRow.Kind> kinds(Criterion.Decision decision) {
    return switch (decision) {
      case ENROLMENT -> Set.of(DecisionRow.Kind.ENROLMENT, DecisionRow.Kind.SCREEN_FAILURE);
      case DOSE -> Set.of(DecisionRow.Kind.DOSE);
    };
  }

  private static List<String> ids(List<CriterionVerdict> verdicts, Verdict.Effect effect) {
    return verdicts.stream()
        .filter(v -> v.verdict().effect() == effect)
        .map(v -> v.criterion().id())
        .toList();
  }
}

package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** The verdict of each criterion with what it rests on. */
@UseCase
public class ShowEligibility {
  private final Subjects subjects;
  private final Casebooks casebooks;
  private final Decisions decisions;
  private final Access access;

  @Inject
  ShowEligibility(Subjects subjects, Casebooks casebooks, Decisions decisions, Access access) {
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.decisions = decisions;
    this.access = access;
  }

  /** As the values stand now, also where the decision was made long ago on others. */
  @Requires(Permission.READ_DATA)
  public Eligibility of(SubjectRef ref, Criterion.Decision decision) {
    SubjectFile subject = subjects.read(ref);
    CasebookNow now = casebooks.of(subject);
    List<CriterionVerdict> verdicts = now.evaluation().deciding(decision);
    return new Eligibility(
        may(Permission.READ_SENSITIVE, subject) ? verdicts : Discreet.verdicts(verdicts, now),
        decisions.last(subject.id(), kinds(decision)).map(DecisionRow::decided).orElse(null),
        mayDecide(subject, decision),
        ids(verdicts, Verdict.Effect.BLOCKS),
        ids(verdicts, Verdict.Effect.WAITS));
  }

  private boolean mayDecide(SubjectFile subject, Criterion.Decision decision) {
    boolean open =
        switch (decision) {
          case ENROLMENT -> subject.state() == SubjectState.SCREENING;
          case DOSE -> subject.state() == SubjectState.ENROLLED && !subject.doseAuthorised();
        };
    return open && !subject.locked() && may(Permission.DECIDE, subject);
  }

  private boolean may(Permission permission, SubjectFile subject) {
    return access.may(permission, subject.ref().study(), subject.site());
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

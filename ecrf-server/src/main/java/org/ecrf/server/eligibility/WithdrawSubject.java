package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Records that a subject has withdrawn. */
@UseCase
public class WithdrawSubject {
  private final Subjects subjects;
  private final Deciding deciding;

  @Inject
  WithdrawSubject(Subjects subjects, Deciding deciding) {
    this.subjects = subjects;
    this.deciding = deciding;
  }

  /**
   * Who has withdrawn from something may withdraw from something else, once more than before.
   *
   * @param scope what the subject withdraws from: the code of one of the study's scopes
   */
  @Requires(Permission.DECIDE)
  public SubjectHead withdraw(
      SubjectRef ref, LocalDate date, String scope, String reason, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "withdraw", date, scope, reason);
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    Deciding.demand(subject, SubjectState.SCREENING, SubjectState.ENROLLED, SubjectState.WITHDRAWN);
    CasebookNow now = deciding.now(subject);
    demand(subject, scope, now.study().definition());
    deciding.demandInStudy(subject, now, date, reason);
    return deciding.decide(
        subject,
        DecisionRow.Kind.WITHDRAWAL,
        Particulars.on(now, date, scope, reason, List.of()),
        asked,
        file -> file.withdraw(date, scope));
  }

  private static void demand(SubjectFile subject, String scope, StudyDefinition study) {
    if (study.withdrawal(scope).isEmpty()) {
      throw Problems.unreadable(
          "scope",
          Rule.ONE_OF,
          study.withdrawal().stream().map(WithdrawalScope::code).collect(Collectors.joining(", ")));
    }
    if (!study.isFurther(scope, subject.withdrawnFrom())) {
      throw Problems.notAllowed(
          "already-withdrawn", "The subject has withdrawn from this already.");
    }
  }
}

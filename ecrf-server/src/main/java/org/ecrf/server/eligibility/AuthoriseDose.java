package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Authorises the dose on the criteria of the day, and freezes them. */
@UseCase
public class AuthoriseDose {
  private final Subjects subjects;
  private final Deciding deciding;

  @Inject
  AuthoriseDose(Subjects subjects, Deciding deciding) {
    this.subjects = subjects;
    this.deciding = deciding;
  }

  /** Refused while a criterion of the dose is against it or undetermined, naming each of them. */
  @Requires(Permission.DECIDE)
  public SubjectHead authorise(SubjectRef ref, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "authorise-dose");
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    Deciding.demand(subject, SubjectState.ENROLLED);
    if (subject.doseAuthorised()) {
      throw Problems.notAllowed("already-authorised", "The dose is authorised already.");
    }
    List<CriterionVerdict> verdicts =
        deciding.now(subject).evaluation().deciding(Criterion.Decision.DOSE);
    Deciding.demandAllowed(verdicts);
    return deciding.decide(
        subject,
        DecisionRow.Kind.DOSE,
        Particulars.on(verdicts),
        asked,
        SubjectFile::authoriseDose);
  }
}

package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Authorises the dose of a visit on the criteria of the day, and freezes them and what is
 * calculated.
 */
@UseCase
public class AuthoriseDose {
  private final Subjects subjects;
  private final Deciding deciding;

  @Inject
  AuthoriseDose(Subjects subjects, Deciding deciding) {
    this.subjects = subjects;
    this.deciding = deciding;
  }

  /**
   * Refused while a criterion of the dose is against it or undetermined, naming each of them.
   *
   * @param visit whose dose it is; null where the study has one only
   */
  @Requires(Permission.DECIDE)
  public SubjectHead authorise(SubjectRef ref, @Nullable String visit, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "authorise-dose", visit);
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    Deciding.demand(subject, SubjectState.ENROLLED);
    CasebookNow now = deciding.now(subject);
    String dose = Doses.visit(now.study().definition(), visit);
    subject.demandOpen(Doing.ENTRY, Spot.visit(dose));
    if (subject.doses().contains(dose)) {
      throw Problems.notAllowed("already-authorised", "The dose is authorised already.");
    }
    List<CriterionVerdict> verdicts = Doses.verdicts(now.evaluation(), dose);
    Deciding.demandAllowed(verdicts);
    return deciding.decide(
        subject,
        DecisionRow.Kind.DOSE,
        Particulars.ofDose(now, dose, verdicts, FrozenItems.of(now, dose)),
        asked,
        file -> file.authoriseDose(dose));
  }
}

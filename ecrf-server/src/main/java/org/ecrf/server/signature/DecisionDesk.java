package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.server.eligibility.AuthoriseDose;
import org.ecrf.server.eligibility.Decided;
import org.ecrf.server.eligibility.EnrolSubject;
import org.ecrf.server.subject.SubjectRef;

/** Makes the decision that a signature confirms, in the transaction of the signature. */
@ApplicationScoped
class DecisionDesk {
  private final EnrolSubject enrolSubject;
  private final AuthoriseDose authoriseDose;

  @Inject
  DecisionDesk(EnrolSubject enrolSubject, AuthoriseDose authoriseDose) {
    this.enrolSubject = enrolSubject;
    this.authoriseDose = authoriseDose;
  }

  /**
   * The number of the decision; empty where data are signed.
   *
   * @throws org.ecrf.server.problem.Refused where it is not exactly the one that was shown
   */
  Optional<Long> decide(SubjectRef subject, SigningRow signing) {
    SignedDecision shown = signing.contents().decision();
    if (shown == null) {
      return Optional.empty();
    }
    Decided decided = decide(subject, signing.scope());
    if (!SignedDecision.of(subject, signing.scope(), decided.what(), shown.salt()).equals(shown)) {
      throw SigningDesk.changed();
    }
    return Optional.of(decided.number());
  }

  private Decided decide(SubjectRef subject, Scope scope) {
    return scope.kind() == Scope.Kind.ENROLMENT
        ? enrolSubject.enrol(subject)
        : authoriseDose.authorise(subject, Objects.requireNonNull(scope.visit()));
  }
}

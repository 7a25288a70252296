package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Alerts that nobody has opened in time: it is noted, and told further. */
@ApplicationScoped
class LateAlerts {
  private final Alerts alerts;
  private final Subjects subjects;
  private final AlertActs acts;
  private final AlertLetters letters;
  private final Clock clock;

  @Inject
  LateAlerts(Alerts alerts, Subjects subjects, AlertActs acts, AlertLetters letters, Clock clock) {
    this.alerts = alerts;
    this.subjects = subjects;
    this.acts = acts;
    this.letters = letters;
    this.clock = clock;
  }

  /** One that has waited for too long. */
  record Late(long id, SubjectRef subject) {}

  @Transactional(TxType.REQUIRES_NEW)
  List<Late> now() {
    return alerts.late(clock.instant()).stream().map(a -> new Late(a.id(), a.ref())).toList();
  }

  /** On the first node that gets there: it looks again behind the lock of the subject. */
  @Transactional(TxType.REQUIRES_NEW)
  void escalate(Late late) {
    SubjectFile subject = subjects.lockForPlatform(late.subject());
    AlertRow alert = alerts.one(late.subject().study(), late.id()).orElseThrow();
    if (subject.takes(Doing.REVIEW, alert.at().spot()) && alert.isLate(acts.moment())) {
      alert.escalate(acts.moment());
      acts.escalated(subject, alert);
      letters.escalated(alert);
    }
  }
}

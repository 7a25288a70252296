package org.ecrf.server.safety;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/**
 * Somebody of the sponsor opens an alert: from now on it is known who has taken notice, and when.
 * Who opens it later reads the same and changes nothing.
 */
@UseCase
public class OpenAlert {
  private final Access access;
  private final Subjects subjects;
  private final Alerts alerts;
  private final AlertActs acts;
  private final Trail trail;

  @Inject
  OpenAlert(Access access, Subjects subjects, Alerts alerts, AlertActs acts, Trail trail) {
    this.access = access;
    this.subjects = subjects;
    this.alerts = alerts;
    this.acts = acts;
    this.trail = trail;
  }

  @Requires(Permission.OPEN_ALERT)
  public void open(String study, long id, String request) {
    access.in(study);
    AlertRow alert = alerts.one(study, id).orElseThrow(() -> Problems.notFound("alert"));
    SubjectFile subject = subjects.lock(alert.ref());
    Request asked = Request.of(request, "open-alert", id);
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return;
    }
    alerts.refresh(alert);
    switch (alert.state()) {
      case OPENED -> {}
      case RETRACTED ->
          throw Problems.notAllowed(
              "alert-retracted", "What it was raised for was taken back meanwhile.");
      case WAITING -> {
        subject.demandOpen(Doing.REVIEW, alert.at().spot());
        alert.open(subject.acting().author(), acts.moment());
        acts.opened(subject, alert, asked);
      }
    }
  }
}

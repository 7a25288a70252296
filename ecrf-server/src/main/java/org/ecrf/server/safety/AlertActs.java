package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What becomes of an alert stands in the subject's chain; the last value of each path is state. */
@ApplicationScoped
class AlertActs {
  private final Trail trail;

  @Inject
  AlertActs(Trail trail) {
    this.trail = trail;
  }

  Instant moment() {
    return trail.moment();
  }

  /** For the first time. */
  void raised(SubjectFile subject, AlertRow alert) {
    raised(subject, alert, null, null);
  }

  /** Anew, and as if nobody had been told yet. */
  void raisedAgain(SubjectFile subject, AlertRow alert, @Nullable Instant escalated) {
    raised(subject, alert, AlertState.RETRACTED, escalated);
  }

  private void raised(
      SubjectFile subject,
      AlertRow alert,
      @Nullable AlertState before,
      @Nullable Instant escalated) {
    List<Changed> changes = new ArrayList<>();
    changes.add(state(alert, before));
    if (before == null) {
      changes.add(to(alert, "form", alert.at().toString()));
      changes.add(to(alert, "matter", alert.matter().name()));
    }
    changes.add(to(alert, "until", alert.openUntil().toString()));
    if (escalated != null) {
      changes.add(
          new Changed(alert.path() + "/escalated", ItemValue.of(escalated.toString()), null));
    }
    append(subject, alert, "safety-alert", changes);
  }

  void retracted(SubjectFile subject, AlertRow alert, AlertState before) {
    append(subject, alert, "safety-alert-retracted", List.of(state(alert, before)));
  }

  void escalated(SubjectFile subject, AlertRow alert) {
    String moment = String.valueOf(alert.escalatedAt());
    append(subject, alert, "safety-escalation", List.of(to(alert, "escalated", moment)));
  }

  void opened(SubjectFile subject, AlertRow alert, Request request) {
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "safety-opened", alert.target())
            .changing(List.of(state(alert, AlertState.WAITING)))
            .answering(request));
  }

  private void append(SubjectFile subject, AlertRow alert, String action, List<Changed> changes) {
    trail.append(subject.chain(), Act.of(Author.SYSTEM, action, alert.target()).changing(changes));
  }

  private static Changed state(AlertRow alert, @Nullable AlertState before) {
    return new Changed(
        alert.path() + "/state",
        before == null ? null : ItemValue.of(before.name()),
        ItemValue.of(alert.state().name()));
  }

  private static Changed to(AlertRow alert, String what, String value) {
    return new Changed(alert.path() + "/" + what, null, ItemValue.of(value));
  }
}

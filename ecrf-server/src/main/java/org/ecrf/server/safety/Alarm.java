package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ecrf.model.form.Report;
import org.ecrf.server.eligibility.SubjectDecided;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntrySaved;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.MistakeChanged;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alert in the transaction that records a serious adverse event or a pregnancy (ICH
 * E6(R3) 2.7.2: immediately), and takes it back where the record is taken back.
 */
@ApplicationScoped
class Alarm {
  private final Alerts alerts;
  private final AlertActs acts;
  private final AlertLetters letters;

  @Inject
  Alarm(Alerts alerts, AlertActs acts, AlertLetters letters) {
    this.alerts = alerts;
    this.acts = acts;
    this.letters = letters;
  }

  /** A form that reports nothing of the kind costs nothing. */
  void onSaved(@Observes EntrySaved saved) {
    Reported.report(saved.now(), saved.at())
        .ifPresent(report -> keepInStep(saved.subject(), saved.at(), report, saved.now()));
  }

  /** Forms that are gone, and those that are back. */
  void onMistake(@Observes MistakeChanged mistake) {
    again(mistake.subject(), mistake.now());
    mistake.now().states().keySet().forEach(at -> missed(mistake.subject(), at, mistake.now()));
  }

  void onDecided(@Observes SubjectDecided decided) {
    again(decided.subject(), decided.now());
  }

  private void again(SubjectFile subject, CasebookNow now) {
    for (AlertRow alert : alerts.of(subject)) {
      Report.Safety report = Reported.report(now, alert.at()).orElse(null);
      keepInStep(subject, alert, report, now);
    }
  }

  /** A form that was taken back before anything of it was told has no alert yet. */
  private void missed(SubjectFile subject, FormAt at, CasebookNow now) {
    Reported.report(now, at)
        .filter(report -> Reported.is(now, at, report))
        .ifPresent(report -> keepInStep(subject, at, report, now));
  }

  private void keepInStep(SubjectFile subject, FormAt at, Report.Safety report, CasebookNow now) {
    Optional<AlertRow> alert = alerts.at(subject, at);
    if (alert.isPresent()) {
      keepInStep(subject, alert.get(), report, now);
    } else if (Reported.is(now, at, report)) {
      AlertRow raised = new AlertRow(subject, at, report, acts.moment());
      alerts.insert(raised);
      acts.raised(subject, raised);
      letters.raised(raised);
    }
  }

  private void keepInStep(
      SubjectFile subject, AlertRow alert, Report.@Nullable Safety report, CasebookNow now) {
    boolean stands =
        report != null && subject.head().mistake() == null && Reported.is(now, alert.at(), report);
    AlertState before = alert.state();
    if (!stands && before != AlertState.RETRACTED) {
      alert.retract();
      acts.retracted(subject, alert, before);
    } else if (stands && before == AlertState.RETRACTED) {
      Instant escalated = alert.escalatedAt();
      alert.rises(report, acts.moment());
      acts.raisedAgain(subject, alert, escalated);
      letters.raised(alert);
    }
  }
}

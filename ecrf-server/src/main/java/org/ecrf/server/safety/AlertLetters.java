package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Role;
import org.ecrf.server.mail.Letter;
import org.ecrf.server.mail.Outbox;
import org.ecrf.server.mail.Recipient;

/** Tells those who must act that something waits for them, and nothing of what it is. */
@ApplicationScoped
class AlertLetters {
  /** Who may open an alert. */
  private static final List<Role> ACTING = List.of(Role.MEDICAL_REVIEWER, Role.SPONSOR);

  /** Who asks after them where they have not. */
  private static final List<Role> ASKING =
      List.of(Role.MEDICAL_REVIEWER, Role.SPONSOR, Role.DATA_MANAGER, Role.MONITOR);

  private static final Text RAISED =
      new Text(
          Map.of(
              "en", "Alert in study %s",
              "sv", "Larm i studien %s",
              "pl", "Alarm w badaniu %s"));
  private static final Text RAISED_TEXT =
      new Text(
          Map.of(
              "en", "An alert from site %s waits to be opened. Sign in to read it.",
              "sv", "Ett larm från klinik %s väntar på att öppnas. Logga in för att läsa det.",
              "pl", "Alarm z ośrodka %s czeka na otwarcie. Zaloguj się, aby go przeczytać."));
  private static final Text LATE =
      new Text(
          Map.of(
              "en", "Alert not opened in time in study %s",
              "sv", "Larm ej öppnat i tid i studien %s",
              "pl", "Alarm nieotwarty w terminie w badaniu %s"));
  private static final Text LATE_TEXT =
      new Text(
          Map.of(
              "en", "Nobody has opened an alert from site %s in time. Sign in to read it.",
              "sv", "Ingen har öppnat ett larm från klinik %s i tid. Logga in för att läsa det.",
              "pl",
                  "Nikt nie otworzył w terminie alarmu z ośrodka %s. Zaloguj się, aby go przeczytać."));

  private final Outbox outbox;

  @Inject
  AlertLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  void raised(AlertRow alert) {
    send(alert, ACTING, RAISED, RAISED_TEXT, "raised/" + alert.openUntil());
  }

  void escalated(AlertRow alert) {
    send(alert, ASKING, LATE, LATE_TEXT, "late/" + alert.openUntil());
  }

  /** Who holds several of the roles gets it once. */
  private void send(AlertRow alert, List<Role> roles, Text heading, Text text, String what) {
    for (Role role : roles) {
      outbox.add(
          new Letter(
              new Recipient.Holders(alert.study(), role, alert.site()),
              heading.map(said -> said.formatted(alert.study())),
              text.map(said -> said.formatted(alert.site())),
              "studies/" + alert.study() + "/safety",
              "alert/" + alert.id() + "/" + what));
    }
  }
}

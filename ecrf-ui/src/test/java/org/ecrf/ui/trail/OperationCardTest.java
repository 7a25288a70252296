package org.ecrf.ui.trail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.BrowserlessTest;
import java.time.Instant;
import org.ecrf.server.api.ClockReading;
import org.ecrf.server.mail.Mailing;
import org.ecrf.server.seal.Sealing;
import org.ecrf.server.trail.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationCardTest extends BrowserlessTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
  private static final Sealing SEALED =
      new Sealing(
          true, false, 300, NOW.minusSeconds(130), 2, new Sealing.Head(5, 1234, "ab".repeat(32)));

  @Test
  void the_clock_the_seals_and_the_database_are_told() {
    String says = says(clock(3L), SEALED);
    assertTrue(says.contains("3 ms ahead of the database (within 1 ms)"), says);
    assertTrue(says.contains("2 minutes ago"), says);
    assertTrue(says.contains("Up to act 1,234, by seal no. 5"), says);
    assertTrue(says.contains("ab".repeat(32)), says);
    assertTrue(says.contains("34.5 MB"), says);
    assertFalse(says.contains("The clocks are apart"), says);
  }

  @Test
  void what_needs_somebody_is_said() {
    assertTrue(says(clock(-1500L), SEALED).contains("The clocks are apart."));
    assertFalse(says(clock(-1000L), SEALED).contains("The clocks are apart."));
    Sealing changed = new Sealing(true, true, 300, NOW, 0, null);
    assertTrue(says(clock(0L), changed).contains("The trail was changed."));
    Sealing none = new Sealing(false, false, 300, null, 7, null);
    String unsealed = says(clock(null), none);
    assertTrue(unsealed.contains("The trail is not sealed."), unsealed);
    assertTrue(unsealed.contains("None yet. Chains with acts that wait for a seal: 7"), unsealed);
  }

  @Test
  void letters_that_do_not_leave_are_said_with_the_last_error() {
    String stuck =
        says(
            clock(0L),
            SEALED,
            new Mailing(true, 3, NOW.minusSeconds(3601), 0, "refused 550", NOW.minusSeconds(60)));
    assertTrue(stuck.contains("Letters are not sent."), stuck);
    assertTrue(stuck.contains("Waiting: 3. Given up in the last 30 days: 0."), stuck);
    assertTrue(stuck.contains("Last one not sent: refused 550"), stuck);
    String unset = says(clock(0L), SEALED, new Mailing(false, 1, NOW, 0, null, null));
    assertTrue(unset.contains("No mail server is set. Waiting: 1"), unset);
    assertFalse(unset.contains("Letters are not sent."), unset);
  }

  private static ClockReading clock(@Nullable Long ahead) {
    return new ClockReading(NOW, ahead, ahead == null ? null : 1L, "unknown");
  }

  private static String says(ClockReading clock, Sealing seals) {
    return says(clock, seals, new Mailing(true, 0, null, 0, null, null));
  }

  private static String says(ClockReading clock, Sealing seals, Mailing mail) {
    return new OperationCard(new Operation(clock, seals, 36_175_872, mail))
        .getElement()
        .getTextRecursively();
  }
}

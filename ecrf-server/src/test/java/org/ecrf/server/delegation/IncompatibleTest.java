package org.ecrf.server.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.ecrf.server.access.GrantFacts;
import org.ecrf.server.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which roles one person cannot hold in one study, by the days on which they are held. */
class IncompatibleTest {
  private static final Instant TODAY = day(100);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "COORDINATOR, 1, -, INVESTIGATOR, 1, -, -",
        "COORDINATOR, 1, -, PRINCIPAL_INVESTIGATOR, 1, -, -",
        "MONITOR, 1, -, DATA_MANAGER, 1, -, -",
        "COORDINATOR, 1, -, MONITOR, 1, -, SIDES",
        "SPONSOR, 1, -, INVESTIGATOR, 1, -, SIDES",
        "INSPECTOR, 1, -, MONITOR, 1, -, SIDES",
        "STUDY_ADMINISTRATOR, 1, -, COORDINATOR, 1, -, SIDES",
        "COORDINATOR, 1, 50, MONITOR, 50, -, -",
        "COORDINATOR, 1, 51, MONITOR, 50, -, SIDES",
        "COORDINATOR, 200, 300, MONITOR, 1, 200, -",
        "PHARMACIST, 1, -, COORDINATOR, 1, -, BLINDING",
        "COORDINATOR, 1, -, PHARMACIST, 1, -, BLINDING",
        "COORDINATOR, 1, 50, PHARMACIST, 50, -, -",
        "PHARMACIST, 1, 50, COORDINATOR, 50, -, BLINDING",
        "PHARMACIST, 1, 50, MONITOR, 60, -, BLINDING",
        "MONITOR, 300, -, PHARMACIST, 150, 160, BLINDING",
        "PHARMACIST, 1, -, PHARMACIST, 1, -, -"
      })
  void whoHolds(
      Role held,
      int heldFrom,
      @Nullable Integer heldUntil,
      Role wanted,
      int from,
      @Nullable Integer until,
      @Nullable Incompatible rule) {
    assertEquals(
        rule, found(grant(held, heldFrom, heldUntil, true), grant(wanted, from, until, false)));
  }

  @ParameterizedTest
  @CsvSource({"true, BLINDING", "false,"})
  void onlyARoleThatBeganLeavesItsKnowledge(boolean authorised, @Nullable Incompatible rule) {
    assertEquals(
        rule,
        found(
            grant(Role.PHARMACIST, 1, 50, authorised), grant(Role.COORDINATOR, 100, null, false)));
  }

  private static @Nullable Incompatible found(GrantFacts held, GrantFacts wanted) {
    return Incompatible.among(List.of(Holding.of(held, TODAY)), Holding.of(wanted, TODAY))
        .map(Incompatible.Found::rule)
        .orElse(null);
  }

  private static GrantFacts grant(
      Role role, int from, @Nullable Integer until, boolean authorised) {
    Instant end = until == null ? null : day(until);
    return new GrantFacts(role, day(from), end, null, authorised, authorised);
  }

  private static Instant day(int day) {
    return Instant.EPOCH.plusSeconds(86_400L * day);
  }
}

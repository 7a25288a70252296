package org.ecrf.server.freeze;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final Spot WEIGHT = Spot.form("first", "body");
  private static final Spot PERSON = Spot.form("first", "person");
  private static final Spot EVENT = Spot.form("log", "event[2]");

  @Test
  void theMostThatIsSaidOfAPlaceHolds() {
    Standings standings =
        new Standings(
            List.of(
                of(Level.SITE, Degree.FROZEN, null, null),
                of(Level.FORM, Degree.LOCKED, "first", "body")));
    assertEquals(Degree.LOCKED, standings.at(WEIGHT));
    assertEquals(Degree.FROZEN, standings.at(PERSON));
    assertEquals(Degree.FROZEN, standings.at(Spot.SUBJECT));
    assertEquals(Degree.LOCKED, standings.in(Spot.SUBJECT));
    assertEquals(Degree.LOCKED, standings.in(Spot.visit("first")));
    assertEquals(Degree.FROZEN, standings.in(Spot.visit("second")));
  }

  @Test
  void aFreezeRefusesEntryAndALockEverything() {
    Standings frozen = new Standings(List.of(of(Level.SUBJECT, Degree.FROZEN, null, null)));
    assertDoesNotThrow(() -> frozen.demandOpen(Doing.REVIEW, WEIGHT));
    assertInstanceOf(Refusal.Frozen.class, refusal(frozen, Doing.ENTRY, WEIGHT));
    Standings locked = new Standings(List.of(of(Level.VISIT, Degree.LOCKED, "first", null)));
    assertInstanceOf(Refusal.Locked.class, refusal(locked, Doing.REVIEW, WEIGHT));
    assertDoesNotThrow(() -> locked.demandOpen(Doing.ENTRY, Spot.SUBJECT));
    assertThrows(Refused.class, () -> locked.demandAllOpen(Doing.ENTRY, Spot.SUBJECT));
  }

  @Test
  void whatIsOpenOfAPlaceIsWritten() {
    Standings body = new Standings(List.of(of(Level.FORM, Degree.LOCKED, "first", "body")));
    Spot first = Spot.visit("first");
    assertDoesNotThrow(() -> body.demandSomeOpen(Doing.REVIEW, first, List.of(WEIGHT, PERSON)));
    assertDoesNotThrow(() -> body.demandSomeOpen(Doing.REVIEW, first, List.of()));
    assertEquals(
        new Refusal.Locked("visit"),
        assertThrows(Refused.class, () -> body.demandSomeOpen(Doing.REVIEW, first, List.of(WEIGHT)))
            .refusal());
    Standings visit = new Standings(List.of(of(Level.VISIT, Degree.LOCKED, "first", null)));
    assertThrows(
        Refused.class, () -> visit.demandSomeOpen(Doing.REVIEW, first, List.of()), "nothing there");
  }

  @Test
  void aDataCutHoldsItsVisitsAndWhatStaysOpenIsClosedOnlyByItsOwnLock() {
    Standing cut =
        new Standing(
            1, Level.CUT, Degree.LOCKED, null, null, List.of("first"), List.of("event"), null);
    assertEquals(Degree.LOCKED, new Standings(List.of(cut)).at(WEIGHT));
    assertEquals(Degree.OPEN, new Standings(List.of(cut)).at(Spot.form("second", "body")));
    assertEquals(Degree.OPEN, new Standings(List.of(cut)).at(Spot.SUBJECT));
    Standing study =
        new Standing(2, Level.STUDY, Degree.LOCKED, null, null, null, List.of("event"), 3);
    assertEquals(Degree.OPEN, new Standings(List.of(study)).at(EVENT));
    assertEquals(Degree.LOCKED, new Standings(List.of(study)).at(Spot.SUBJECT));
    assertEquals(OptionalInt.of(3), new Standings(List.of(study)).version());
    Standing own = of(Level.FORM, Degree.LOCKED, "log", "event[2]");
    assertEquals(Degree.LOCKED, new Standings(List.of(study, own)).at(EVENT));
  }

  private static Refusal refusal(Standings standings, Doing doing, Spot spot) {
    return assertThrows(Refused.class, () -> standings.demandOpen(doing, spot)).refusal();
  }

  private static Standing of(Level level, Degree degree, String visit, String form) {
    return new Standing(1, level, degree, visit, form, null, null, null);
  }
}

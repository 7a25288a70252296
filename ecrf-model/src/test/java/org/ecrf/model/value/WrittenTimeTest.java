package org.ecrf.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T01:59, true",
    "2026-03-29T02:00, false",
    "2026-03-29T02:59:59, false",
    "2026-03-29T03:00, true",
    "2026-03-29T02:30Z, true",
    "2026-10-25T02:30, true"
  })
  void theHourThatClocksPassOverIsNoTime(String text, boolean exists) {
    ZoneId stockholm = ZoneId.of("Europe/Stockholm");
    assertEquals(Optional.of(exists), DateText.dateTime(text).map(t -> t.existsIn(stockholm)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T02:30+14:00, true",
    "2026-03-29T02:30-12:00, true",
    "2026-03-29T02:30+14:01, false",
    "2026-03-29T02:30-12:30, false",
    "0000-03-29T02:30, false"
  })
  void noClockIsFartherFromUtcThanAnyIs(String text, boolean readable) {
    assertEquals(readable, DateText.dateTime(text).isPresent());
  }
}

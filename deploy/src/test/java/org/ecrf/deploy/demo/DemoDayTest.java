package org.ecrf.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoDayTest {
  private static final LocalDate CONSENT = LocalDate.of(2026, 3, 31);

  @Test
  void daysMonthsAndYearsCountFromTheConsent() {
    assertEquals("2026-03-31", DemoDay.fill("@0d", CONSENT));
    assertEquals("2011-02-19", DemoDay.fill("@-15y-40d", CONSENT));
    assertEquals("2026-07-07", DemoDay.fill("@7d+3m", CONSENT));
  }

  @Test
  void aTimeMakesItADateTimeAndATildeAMonth() {
    assertEquals("2026-03-31T09:30", DemoDay.fill("@0d 09:30", CONSENT));
    assertEquals("2025-12", DemoDay.fill("~@-3m", CONSENT));
  }

  @Test
  void anyOtherTextStaysAsItIs() {
    assertEquals("K-0101", DemoDay.fill("K-0101", CONSENT));
    assertEquals("someone@example.org", DemoDay.fill("someone@example.org", CONSENT));
  }
}

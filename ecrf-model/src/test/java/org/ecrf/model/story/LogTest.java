package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogTest {

  @Test
  void each_serious_event_wants_a_report() {
    Subject two =
        Subject.infused()
            .when("log/adverse_event[1]/serious", "yes")
            .when("log/adverse_event[2]/serious", "yes")
            .when("log/serious_event[1]/event_number", "1");
    assertEquals(2, two.findings("CHK_SERIOUS_NOT_REPORTED").size());
    Subject both = two.when("log/serious_event[2]/event_number", "2");
    assertEquals(0, both.findings("CHK_SERIOUS_NOT_REPORTED").size());
  }

  @Test
  void a_report_later_than_a_day_is_questioned_in_real_hours() {
    Subject aware = Subject.infused().when("log/serious_event[1]/aware", "2026-03-28T12:00");
    String reported = "log/serious_event[1]/reported";
    assertEquals(0, aware.when(reported, "2026-03-29T13:00").findings("CHK_SERIOUS_LATE").size());
    assertEquals(1, aware.when(reported, "2026-03-29T13:01").findings("CHK_SERIOUS_LATE").size());
  }

  @Test
  void a_fatal_grade_and_a_fatal_outcome_belong_together() {
    Subject graded = Subject.infused().when("log/adverse_event[3]/grade", "5");
    assertEquals(0, graded.findings("CHK_EVENT_FATAL").size());
    Subject recovered = graded.when("log/adverse_event[3]/outcome", "RECOVERED");
    assertEquals(1, recovered.findings("CHK_EVENT_FATAL").size());
    Subject fatal = graded.when("log/adverse_event[3]/outcome", "FATAL");
    assertEquals(0, fatal.findings("CHK_EVENT_FATAL").size());
  }

  @ParameterizedTest(name = "{0}, help {1}: level {2}")
  @CsvSource({"3.9 mmol/L, no, 0", "3.8 mmol/L, no, 1", "2.9 mmol/L, no, 2", "5 mmol/L, yes, 3"})
  void a_hypoglycaemia_has_its_level(String lowest, String help, String level) {
    Subject subject =
        Subject.infused()
            .when("log/hypoglycaemia[1]/value", lowest)
            .when("log/hypoglycaemia[1]/help_needed", help);
    assertEquals(level, subject.calculated("log/hypoglycaemia[1]/level"));
  }

  @Test
  void at_eighteen_an_own_consent_is_due() {
    Subject child = Subject.eligible().when("birth_date", "2008-09-01").enrolled();
    assertEquals(0, child.on("2026-08-31").findings("CHK_CONSENT_AT_18").size());
    Subject adult = child.on("2026-09-01");
    assertEquals(1, adult.findings("CHK_CONSENT_AT_18").size());
    Subject signed =
        adult
            .when("log/consent_record[1]/act", "CONSENT")
            .when("log/consent_record[1]/signatory", "SUBJECT")
            .when("log/consent_record[1]/signed", "2026-09-01T08:00");
    assertEquals(0, signed.findings("CHK_CONSENT_AT_18").size());
  }

  @Test
  void a_new_version_of_the_consent_is_listed_for_those_who_signed_before() {
    Subject signed = Subject.eligible().enrolled().given("consent_version_from", "2026-03-03");
    assertEquals(1, signed.findings("CHK_CONSENT_NEW_VERSION").size());
    Subject later = Subject.eligible().enrolled().given("consent_version_from", "2026-03-02");
    assertEquals(0, later.findings("CHK_CONSENT_NEW_VERSION").size());
  }
}

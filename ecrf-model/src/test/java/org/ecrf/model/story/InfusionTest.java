package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InfusionTest {
  private static final String AT = "infusion/infusion/";

  private static Subject infused() {
    return Subject.eligible()
        .doseAuthorised()
        .when(AT + "visit_date", "2026-03-09")
        .when(AT + "weight", "63.8 kg");
  }

  @ParameterizedTest(name = "{0}: “{1}”, D01 {2}")
  @CsvSource(
      textBlock =
          """
          49.99 kg,   100 million cells, NOT_EXCLUDED
          50 kg,      200 million cells, NOT_EXCLUDED
          100 kg,     200 million cells, NOT_EXCLUDED
          100.01 kg,  '',                EXCLUDED
          missing ND, '',                UNDETERMINED
          """)
  void the_weight_of_the_day_gives_the_dose_up_to_100_kg(
      String weight, String dose, org.ecrf.model.rule.Verdict verdict) {
    Subject subject = infused().when(AT + "weight", weight).then("D01", verdict);
    assertEquals(dose, subject.calculated(AT + "planned_dose"));
  }

  @Test
  void a_weight_of_another_day_does_not_dose() {
    assertEquals("", Subject.eligible().enrolled().calculated(AT + "planned_dose"));
  }

  @Test
  void the_pregnancy_test_of_the_day_is_asked_of_whom_it_applies_to() {
    infused().then("D02", NOT_EXCLUDED);
    Subject able = infused().when("sex", "F").when("childbearing_potential", "yes");
    able.then("D02", UNDETERMINED);
    able.when(AT + "hcg", "POS").then("D02", EXCLUDED);
    Subject tested = able.when(AT + "hcg", "NEG");
    tested.then("D02", UNDETERMINED);
    tested.when(AT + "hcg_date", "2026-03-09").then("D02", NOT_EXCLUDED);
    Subject early = tested.when(AT + "hcg_date", "2026-03-08").then("D02", UNDETERMINED);
    assertEquals(1, early.findings("CHK_PREGNANCY_TEST_DAY").size());
  }

  @ParameterizedTest(name = "until {0}: {1}, {2} finding")
  @CsvSource(
      textBlock =
          """
          2026-03-09T10:19, 19 min, 1
          2026-03-09T10:20, 20 min, 0
          2026-03-09T10:40, 40 min, 0
          2026-03-09T10:41, 41 min, 1
          """)
  void an_infusion_takes_20_to_40_minutes_both_included(String stop, String minutes, int findings) {
    Subject subject = infused().when(AT + "start", "2026-03-09T10:00").when(AT + "stop", stop);
    assertEquals(minutes, subject.calculated(AT + "minutes"));
    assertEquals(findings, subject.findings("CHK_DURATION").size());
  }

  @Test
  void seconds_count_and_are_rounded_for_the_eye_only() {
    Subject subject =
        infused().when(AT + "start", "2026-03-09T10:00").when(AT + "stop", "2026-03-09T10:40:01");
    assertEquals("40 min", subject.calculated(AT + "minutes"));
    assertEquals(1, subject.findings("CHK_DURATION").size());
  }

  @Test
  void across_a_clock_change_the_real_time_counts() {
    Subject autumn =
        infused()
            .on("2026-11-01")
            .when(AT + "start", "2026-10-25T01:50")
            .when(AT + "stop", "2026-10-25T03:10");
    assertEquals("140 min", autumn.calculated(AT + "minutes"));
    Subject spring =
        infused().when(AT + "start", "2026-03-29T01:45").when(AT + "stop", "2026-03-29T03:15");
    assertEquals("30 min", spring.calculated(AT + "minutes"));
    assertEquals(0, spring.findings("CHK_DURATION").size());
  }

  @Test
  void a_time_in_the_repeated_hour_leaves_the_duration_open_and_one_in_the_skipped_hour_too() {
    Subject repeated =
        infused()
            .on("2026-11-01")
            .when(AT + "start", "2026-10-25T02:50")
            .when(AT + "stop", "2026-10-25T03:20");
    assertEquals("", repeated.calculated(AT + "minutes"));
    assertEquals(0, repeated.findings("CHK_DURATION").size());
    Subject skipped =
        infused().when(AT + "start", "2026-03-29T02:30").when(AT + "stop", "2026-03-29T03:15");
    assertEquals("", skipped.calculated(AT + "minutes"));
  }

  @Test
  void an_infusion_without_authorisation_is_recorded_and_questioned() {
    Subject started = infused().when(AT + "start", "2026-03-09T10:00");
    assertEquals(0, started.findings("CHK_UNAUTHORISED").size());
    assertEquals(
        "An infusion was started, but its dose was not authorised.",
        started.enrolled().finding("CHK_UNAUTHORISED"));
  }

  @Test
  void month_3_outside_its_window_is_questioned() {
    Subject followed = infused();
    String date = "month_3/follow_up/visit_date";
    assertEquals(0, followed.when(date, "2026-05-26").findings("CHK_WINDOW").size());
    assertEquals(0, followed.when(date, "2026-06-23").findings("CHK_WINDOW").size());
    assertEquals(
        "The visit (2026-06-24) is outside its window, 2026-05-26 to 2026-06-23.",
        followed.when(date, "2026-06-24").finding("CHK_WINDOW"));
  }

  @Test
  void insulin_is_counted_per_kilogram() {
    Subject followed =
        infused()
            .when("month_3/follow_up/weight", "65 kg")
            .when("month_3/follow_up/insulin_dose", "22 IU/day");
    assertEquals("0.34 IU/kg/day", followed.calculated("month_3/follow_up/insulin_per_kg"));
  }
}

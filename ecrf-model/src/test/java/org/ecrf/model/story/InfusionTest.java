package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InfusionTest {
  private static final String AT = "infusion/infusion/";

  private static Subject infused() {
    return Subject.infused();
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
    Subject girl =
        infused().when("sex", "F").when("childbearing_potential", "no").when(AT + "nursing", "no");
    girl.then("D02", UNDETERMINED);
    girl.when(AT + "childbearing_potential", "no").then("D02", NOT_EXCLUDED);
    Subject able = girl.when(AT + "childbearing_potential", "yes");
    able.then("D02", UNDETERMINED);
    able.when(AT + "hcg", "POS").then("D02", EXCLUDED);
    able.when(AT + "nursing", "yes").then("D02", EXCLUDED);
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

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      textBlock =
          """
          2026-10-25T02:50+02:00, 2026-10-25T02:10+01:00, 20 min
          2026-10-25T00:50Z,      2026-10-25T01:10Z,      20 min
          2026-10-25T01:50,       2026-10-25T02:10+02:00, 20 min
          2026-10-25T02:50+01:00, 2026-10-25T03:20,       30 min
          2026-10-25T02:50,       2026-10-25T02:10,       ''
          2026-03-09T10:00+01:00, 2026-03-09T13:20+04:00, 20 min
          """)
  void with_its_offset_a_time_in_the_repeated_hour_is_certain(
      String start, String stop, String minutes) {
    Subject subject = infused().on("2026-11-01").when(AT + "start", start).when(AT + "stop", stop);
    assertEquals(minutes, subject.calculated(AT + "minutes"));
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
  void what_is_against_the_dose_is_asked_again_on_the_day() {
    infused().then("D03", NOT_EXCLUDED).then("D04", NOT_EXCLUDED);
    infused().when(AT + "infection_today", "yes").then("D03", EXCLUDED);
    infused().when(AT + "tb_since_screening", "yes").then("D04", EXCLUDED);
    infused().without(AT + "infection_today").then("D03", UNDETERMINED);
  }

  @Test
  void an_interruption_lies_between_start_and_stop_and_counts_into_the_duration() {
    Subject subject =
        infused()
            .when(AT + "start", "2026-03-09T10:00")
            .when(AT + "stop", "2026-03-09T10:40")
            .when(AT + "interruptions[1]/halted", "2026-03-09T10:10")
            .when(AT + "interruptions[1]/resumed", "2026-03-09T10:20");
    assertEquals("40 min", subject.calculated(AT + "minutes"));
    assertEquals(0, subject.findings("CHK_INTERRUPTION").size());
    Subject late = subject.when(AT + "interruptions[2]/halted", "2026-03-09T10:41");
    assertEquals(
        AT + "interruptions[2]/halted",
        late.findings("CHK_INTERRUPTION").getFirst().at().toString());
  }

  @Test
  void what_happened_against_the_rules_is_recorded_and_asked_at_once() {
    Subject heavy =
        infused().when(AT + "weight", "100.1 kg").when(AT + "start", "2026-03-09T10:00");
    assertEquals(1, heavy.findings("CHK_INFUSED_ABOVE_100").size());
    Subject.STUDY.definition().checks().stream()
        .filter(check -> check.id().equals("CHK_INFUSED_ABOVE_100"))
        .forEach(check -> assertTrue(check.safety()));
  }
}

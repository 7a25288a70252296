package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The windows of the visits: from the actual first dose, before it from the planned one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsScheduleTest {

  private static int outside(AlsPatient patient, String visit, LocalDate day) {
    return (int)
        patient.when(visit + ".contact.visit_date", day.toString()).findings("CHK_WINDOW").stream()
            .filter(f -> f.at().visit().equals(visit))
            .count();
  }

  private static void assertWindow(AlsPatient patient, String visit, String from, String to) {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = LocalDate.parse(to);
    assertEquals(1, outside(patient, visit, first.minusDays(1)), "before " + visit);
    assertEquals(0, outside(patient, visit, first), "first day of " + visit);
    assertEquals(0, outside(patient, visit, last), "last day of " + visit);
    assertEquals(1, outside(patient, visit, last.plusDays(1)), "after " + visit);
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      textBlock =
          """
          screening_90, 2025-12-19, 2026-01-16
          screening_60, 2026-01-18, 2026-02-15
          screening_30, 2026-02-17, 2026-03-17
          imp_1,        2026-03-26, 2026-04-09
          imp_2,        2026-04-25, 2026-05-09
          imp_3,        2026-05-25, 2026-06-08
          month_3,      2026-06-18, 2026-07-16
          month_9,      2026-12-19, 2027-01-16
          """)
  void before_the_first_dose_windows_count_from_the_planned_day(
      String visit, String from, String to) {
    AlsPatient planned =
        AlsPatient.unknown().on("2029-12-31").when("screening_90.plan.first_dose", "2026-04-02");
    assertWindow(planned, visit, from, to);
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      textBlock =
          """
          imp_2,    2026-12-23, 2027-01-06
          imp_3,    2027-01-22, 2027-02-05
          month_3,  2027-02-14, 2027-03-14
          month_4,  2027-03-16, 2027-04-13
          month_5,  2027-04-16, 2027-05-14
          month_6,  2027-05-16, 2027-06-13
          month_7,  2027-06-16, 2027-07-14
          month_8,  2027-07-16, 2027-08-13
          month_9,  2027-08-16, 2027-09-13
          month_10, 2027-09-16, 2027-10-14
          month_11, 2027-10-16, 2027-11-13
          month_12, 2027-11-16, 2027-12-14
          month_18, 2028-05-16, 2028-06-13
          """)
  void once_given_all_windows_count_from_the_actual_first_dose(
      String visit, String from, String to) {
    AlsPatient dosed =
        AlsPatient.unknown()
            .on("2029-12-31")
            .when("screening_90.plan.first_dose", "2026-11-25")
            .when("imp_1.contact.visit_date", "2026-11-30");
    assertWindow(dosed, visit, from, to);
  }

  @Test
  void an_unscheduled_visit_has_no_window_and_can_be_made_again() {
    AlsPatient seen =
        AlsPatients.eligible()
            .when("unscheduled[1].contact.visit_date", "2026-06-20")
            .when("unscheduled[2].contact.visit_date", "2026-09-20");
    assertEquals(List.of(), seen.findings("CHK_WINDOW"));
  }

  @Test
  void four_visits_of_the_follow_up_are_on_site_and_seven_by_telephone() {
    StudyDefinition study = AlsPatient.STUDY.definition();
    List<Visit> months = study.visits().stream().filter(v -> v.id().startsWith("month_")).toList();
    assertEquals(4, months.stream().filter(v -> v.kind() == Visit.Kind.ON_SITE).count());
    assertEquals(7, months.stream().filter(v -> v.kind() == Visit.Kind.PHONE).count());
    assertTrue(months.stream().allMatch(v -> v.forms().contains("alsfrs")));
    assertTrue(
        months.stream()
            .filter(v -> v.kind() == Visit.Kind.PHONE)
            .noneMatch(v -> v.forms().contains("spirometry")));
    assertEquals(3, study.visits().stream().filter(Visit::dose).count());
  }
}

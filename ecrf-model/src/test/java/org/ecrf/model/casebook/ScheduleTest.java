package org.ecrf.model.casebook;

import static org.ecrf.model.casebook.SubjectState.ENROLLED;
import static org.ecrf.model.casebook.SubjectState.SCREENING;
import static org.ecrf.model.casebook.SubjectState.SCREEN_FAILED;
import static org.ecrf.model.casebook.SubjectState.WITHDRAWN;
import static org.ecrf.model.casebook.VisitPlan.Due.DUE;
import static org.ecrf.model.casebook.VisitPlan.Due.NOT_APPLICABLE;
import static org.ecrf.model.casebook.VisitPlan.Due.NOT_DUE;
import static org.ecrf.model.casebook.VisitPlan.Due.OVERDUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.story.Subject;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduleTest {
  private static final Casebook SCREENED =
      Casebook.EMPTY.with(
          ItemPath.parse("screening/consent/visit_date"), ItemValue.of("2026-03-02"));
  private static final Casebook INFUSED =
      SCREENED.with(ItemPath.parse("infusion/infusion/visit_date"), ItemValue.of("2026-11-30"));

  private static List<VisitPlan> plan(
      Casebook casebook, SubjectState state, @Nullable String left, String today) {
    return Schedule.plan(
        Subject.STUDY.definition(),
        casebook,
        state,
        left == null ? null : LocalDate.parse(left),
        LocalDate.parse(today));
  }

  private static VisitPlan visit(Casebook casebook, SubjectState state, String today, String id) {
    return plan(casebook, state, null, today).stream()
        .filter(plan -> plan.visit().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Of screening, infusion and Month 3. */
  private static List<VisitPlan.Due> due(
      Casebook casebook, SubjectState state, @Nullable String left, String today) {
    return plan(casebook, state, left, today).stream()
        .filter(plan -> List.of("screening", "infusion", "month_3").contains(plan.visit()))
        .map(VisitPlan::due)
        .toList();
  }

  @Test
  void screening_is_due_from_registration_and_the_infusion_from_enrolment() {
    assertEquals(
        List.of(DUE, NOT_DUE, NOT_DUE), due(Casebook.EMPTY, SCREENING, null, "2026-03-02"));
    assertEquals(List.of(DUE, DUE, NOT_DUE), due(SCREENED, ENROLLED, null, "2026-03-05"));
    assertEquals(DUE, visit(SCREENED, ENROLLED, "2026-03-05", "baseline").due());
  }

  @Test
  void month_3_counts_from_the_infusion_to_the_last_of_a_shorter_month() {
    VisitPlan month3 = visit(INFUSED, ENROLLED, "2026-12-01", "month_3");
    assertEquals(LocalDate.of(2027, 2, 28), month3.target());
    assertEquals(LocalDate.of(2027, 2, 14), month3.from());
    assertEquals(LocalDate.of(2027, 3, 14), month3.to());
  }

  @Test
  void the_call_of_day_1_is_due_on_that_day_only() {
    assertEquals(NOT_DUE, visit(INFUSED, ENROLLED, "2026-11-30", "day_1").due());
    assertEquals(DUE, visit(INFUSED, ENROLLED, "2026-12-01", "day_1").due());
    assertEquals(OVERDUE, visit(INFUSED, ENROLLED, "2026-12-02", "day_1").due());
  }

  @ParameterizedTest
  @CsvSource({"2027-02-13, NOT_DUE", "2027-02-14, DUE", "2027-03-14, DUE", "2027-03-15, OVERDUE"})
  void a_visit_is_due_in_its_window_and_overdue_after_it(String today, VisitPlan.Due due) {
    assertEquals(due, visit(INFUSED, ENROLLED, today, "month_3").due());
  }

  @Test
  void a_visit_with_its_date_is_due_whenever_it_took_place() {
    Casebook early =
        INFUSED.with(ItemPath.parse("month_3/follow_up/visit_date"), ItemValue.of("2027-01-10"));
    VisitPlan month3 = visit(early, ENROLLED, "2027-01-11", "month_3");
    assertEquals(DUE, month3.due());
    assertTrue(month3.outsideWindow());
  }

  @Test
  void nothing_new_is_expected_of_a_screen_failure() {
    assertEquals(
        List.of(DUE, NOT_APPLICABLE, NOT_APPLICABLE),
        due(SCREENED, SCREEN_FAILED, "2026-03-03", "2026-03-10"));
    assertEquals(
        List.of(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE),
        due(Casebook.EMPTY, SCREEN_FAILED, "2026-03-03", "2026-03-10"));
  }

  @Test
  void a_calculated_value_begins_no_visit() {
    Casebook calculated =
        SCREENED.with(
            ItemPath.parse("infusion/infusion/immunosuppression_logged"), ItemValue.of("false"));
    assertEquals(
        List.of(DUE, NOT_APPLICABLE, NOT_APPLICABLE),
        due(calculated, WITHDRAWN, "2026-03-08", "2027-06-01"));
  }

  @Test
  void of_a_withdrawn_subject_what_was_begun_or_missed_before_stays() {
    assertEquals(
        List.of(DUE, NOT_APPLICABLE, NOT_APPLICABLE),
        due(SCREENED, WITHDRAWN, "2026-03-08", "2027-06-01"));
    assertEquals(
        List.of(DUE, DUE, NOT_APPLICABLE), due(INFUSED, WITHDRAWN, "2027-01-08", "2027-06-01"));
    assertEquals(
        List.of(DUE, DUE, NOT_APPLICABLE), due(INFUSED, WITHDRAWN, "2027-03-01", "2027-06-01"));
    assertEquals(List.of(DUE, DUE, OVERDUE), due(INFUSED, WITHDRAWN, "2027-03-20", "2027-06-01"));
  }

  /**
   * Of Day 14 by telephone, Month 1 on site and the infusion, after the infusion on 30 November.
   */
  private static List<VisitPlan.Due> withdrawn(String scope, String today) {
    return Schedule.plan(
            Subject.STUDY.definition(),
            INFUSED,
            WITHDRAWN,
            LocalDate.parse("2026-12-02"),
            Subject.STUDY.definition().withdrawal(scope).orElseThrow(),
            LocalDate.parse(today))
        .stream()
        .filter(plan -> List.of("day_14", "month_1", "infusion").contains(plan.visit()))
        .map(VisitPlan::due)
        .toList();
  }

  @Test
  void a_withdrawal_ends_what_it_does_not_keep_and_the_rest_is_due_as_before() {
    assertEquals(List.of(DUE, DUE, NOT_DUE), withdrawn("TREATMENT", "2026-12-14"));
    assertEquals(List.of(DUE, OVERDUE, DUE), withdrawn("TREATMENT", "2026-12-30"));
    assertEquals(List.of(DUE, DUE, NOT_APPLICABLE), withdrawn("FOLLOW_UP", "2026-12-14"));
    assertEquals(List.of(DUE, NOT_APPLICABLE, NOT_APPLICABLE), withdrawn("ALL", "2026-12-14"));
  }
}

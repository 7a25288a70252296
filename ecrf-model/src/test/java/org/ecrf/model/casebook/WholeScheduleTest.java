package org.ecrf.model.casebook;

import static org.ecrf.model.casebook.SubjectState.ENROLLED;
import static org.ecrf.model.casebook.SubjectState.SCREENING;
import static org.ecrf.model.casebook.VisitPlan.Due.DUE;
import static org.ecrf.model.casebook.VisitPlan.Due.NOT_DUE;
import static org.ecrf.model.casebook.VisitPlan.Due.OVERDUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Windows before the dose, calls, logs, and visits that are added when they happen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeScheduleTest {
  private static final StudyDefinition STUDY =
      StudyCompiler.compile(
              """
              study: SMALL
              protocol: S1
              languages: [en]
              title: Small
              short title: Small
              visits:
                first:
                  title: First screening
                  date: body.seen
                  from: screening
                  forms: [body, plan]
                second:
                  title: Second screening
                  date: body.seen
                  from: screening
                  due: {after: [dose, first.plan.dose_day], days: -30, window: ±14 d}
                  examples:
                    - {dose_day: 2026-08-31, target: 2026-08-01, from: 2026-07-18, to: 2026-08-15}
                    - {dose.body.seen: 2026-09-02, dose_day: 2026-08-31, target: 2026-08-03}
                    - {target: undetermined, from: undetermined}
                  forms: [body]
                dose: {title: Dose, dose: yes, date: body.seen, from: enrolled, forms: [body]}
                call:
                  title: Call
                  kind: phone
                  date: body.seen
                  from: enrolled
                  due: {after: dose, months: 6, days: 1, window: -0 d +2 d}
                  examples: [{dose.body.seen: 2026-08-31, target: 2027-03-01, to: 2027-03-03}]
                  forms: [body]
                extra: {title: Extra, date: body.seen, from: screening, repeats: {one: Extra visit, most: 20}, forms: [body]}
                log: {title: Log, kind: log, from: screening, forms: [event]}
              forms:
                body: {title: Body, items: {seen: {label: Date, kind: date}}}
                plan: {title: Plan, items: {dose_day: {label: Planned dose, kind: date}}}
                event: {title: Event, repeats: {one: Event, most: 99}, items: {term: {label: Event, kind: text}}}
              """,
              1)
          .study()
          .orElseThrow()
          .definition();

  private static Casebook with(String... lines) {
    Casebook casebook = Casebook.EMPTY;
    for (String line : lines) {
      String[] parts = line.split("=");
      casebook = casebook.with(ItemPath.parse(parts[0]), ItemValue.of(parts[1]));
    }
    return casebook;
  }

  private static List<String> plan(Casebook casebook, SubjectState state, String today) {
    return Schedule.plan(STUDY, casebook, state, null, LocalDate.parse(today)).stream()
        .map(plan -> plan.visit() + " " + plan.due())
        .toList();
  }

  private static VisitPlan plan(String visit, Casebook casebook, String today) {
    return Schedule.plan(STUDY, casebook, SCREENING, null, LocalDate.parse(today)).stream()
        .filter(plan -> plan.visit().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_log_is_never_due_and_an_unscheduled_visit_only_once_it_is_there() {
    assertEquals(
        List.of("first DUE", "second DUE", "dose NOT_DUE", "call NOT_DUE", "log NOT_DUE"),
        plan(Casebook.EMPTY, SCREENING, "2026-06-01"));
    assertEquals(
        List.of(
            "first DUE",
            "second DUE",
            "dose DUE",
            "call NOT_DUE",
            "extra[2] DUE",
            "extra[11] DUE",
            "log NOT_DUE"),
        plan(
            with(
                "extra[11]/body/seen=2026-06-01",
                "extra[2]/body/seen=2026-05-01",
                "log/event[1]/term=Headache"),
            ENROLLED,
            "2026-06-01"));
  }

  @Test
  void an_extra_visit_has_its_own_date_and_no_window() {
    VisitPlan extra = plan("extra[2]", with("extra[2]/body/seen=2026-05-01"), "2026-06-01");
    assertEquals(LocalDate.of(2026, 5, 1), extra.date());
    assertNull(extra.target());
  }

  @Test
  void a_screening_window_counts_back_from_the_planned_dose_until_there_is_a_real_one() {
    Casebook planned = with("first/plan/dose_day=2026-08-31");
    assertEquals(LocalDate.of(2026, 8, 1), plan("second", planned, "2026-06-01").target());
    assertEquals(NOT_DUE, plan("second", planned, "2026-07-17").due());
    assertEquals(DUE, plan("second", planned, "2026-07-18").due());
    assertEquals(OVERDUE, plan("second", planned, "2026-08-16").due());
    Casebook dosed = planned.with(ItemPath.parse("dose/body/seen"), ItemValue.of("2026-09-02"));
    assertEquals(LocalDate.of(2026, 8, 3), plan("second", dosed, "2026-06-01").target());
  }

  @Test
  void a_planned_day_that_is_no_day_does_not_count() {
    assertNull(plan("second", with("first/plan/dose_day=soon"), "2026-06-01").target());
  }
}

package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.over;
import static org.ecrf.model.byhand.Open.same;
import static org.ecrf.model.byhand.Open.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The rules of the baseline, the visits after the infusion and the unscheduled ones. */
record VisitRules(Subject s, Told told) {
  private static final Span<BigDecimal> LOW_NEED = number("0.25");
  private static final Span<BigDecimal> NO_INSULIN = number("0");

  void derive(Visit visit) {
    visit.outsideWindow = outsideWindow(visit);
    if (visit.contact != null) {
      visit.contact.reproduction.derive(asksReproduction(visit), visit.contact.at, told);
    }
    if (visit.followUp != null) {
      insulin(visit.followUp);
    }
    if (visit.mmtt != null) {
      new MealTest(s.baseline.mmtt, told).derive(visit.mmtt);
    }
  }

  private Truth outsideWindow(Visit visit) {
    if (visit.window == null || visit.date == null || s.infused == null) {
      return Truth.UNKNOWN;
    }
    LocalDate target = s.infused.plusMonths(visit.window.months()).plusDays(visit.window.days());
    int tolerance = visit.window.tolerance();
    return Truth.of(
        visit.date.isBefore(target.minusDays(tolerance))
            || visit.date.isAfter(target.plusDays(tolerance)));
  }

  /** Of women until one year after the infusion. */
  private Truth asksReproduction(Visit visit) {
    Truth female = s.screening.demography.female();
    if (female == Truth.FALSE || !s.infusion.visitDateEntered) {
      return female;
    }
    Span<LocalDate> yearAfter = Open.plusMonths(s.infusion.visitDate, 12);
    return female.and(atLeast(yearAfter, dated(visit)));
  }

  private static @Nullable Span<LocalDate> dated(Visit visit) {
    return visit.date == null ? null : Span.exactly(visit.date);
  }

  private void insulin(Visit.FollowUp form) {
    Span<BigDecimal> perKg = over(form.insulinDose, form.weight);
    told.add("insulin_per_kg", form.at, Shown.of(perKg, 2, "IU/kg/day"));
    told.add("insulin_independent", form.at, Shown.of(same(form.insulinDose, NO_INSULIN)));
    told.add("low_insulin_need", form.at, Shown.of(below(perKg, LOW_NEED)));
  }

  void ask(Visit visit) {
    if (visit.call != null && visit.call.begun) {
      told.add("CHK_CALL_WINDOW", visit.call.at, visit.outsideWindow);
    }
    if (visit.followUp != null && visit.followUp.begun) {
      followUp(visit, visit.followUp);
    }
    if (visit.mmtt != null && visit.mmtt.begun) {
      Visit.Meal meal = visit.mmtt;
      told.add("CHK_MEAL_DAY", meal.at, same(day(meal.mealTime), dated(visit)).not());
      told.add("CHK_MEAL_FASTING", meal.at, truth(meal.fasting).not());
    }
    if (visit.contact != null && visit.contact.begun) {
      contact(visit.contact);
    }
  }

  private void followUp(Visit visit, Visit.FollowUp form) {
    told.add("CHK_WINDOW", form.at, visit.outsideWindow);
    told.add(
        "CHK_VISIT_BEFORE_SCREENING",
        form.at,
        below(form.visitDate, s.screening.consent.visitDate));
    told.add("CHK_PRESSURE_FOLLOW_UP", form.at, atLeast(form.diastolic, form.systolic));
  }

  private void contact(Visit.Contact form) {
    Reproduction reproduction = form.reproduction;
    if (reproduction.contraceptionAsked()) {
      Truth insufficient = reproduction.potential().and(reproduction.accepted().not());
      told.add("CHK_CONTRACEPTION_FOLLOW_UP", form.at, insufficient);
    }
    Logs log = s.log;
    logged("CHK_EVENT_NOT_LOGGED", form, form.adverseEvent, log.adverseEvent.isEmpty());
    logged("CHK_HYPOGLYCAEMIA_NOT_LOGGED", form, form.hypoglycaemia, log.hypoglycaemia.isEmpty());
    logged("CHK_MEDICATION_NOT_LOGGED", form, form.medicationChanged, log.medication.isEmpty());
  }

  private void logged(
      String check, Visit.Contact form, @Nullable Boolean answer, boolean emptyLog) {
    told.add(check, form.at, truth(answer).and(Truth.of(emptyLog)));
  }
}

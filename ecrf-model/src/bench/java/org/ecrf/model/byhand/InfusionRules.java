package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.earlier;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.same;
import static org.ecrf.model.byhand.Open.times;
import static org.ecrf.model.byhand.Open.truth;

import java.math.BigDecimal;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** The criteria of the dose and the checks of the infusion. */
record InfusionRules(Subject s, Infusion form, Told told) {
  private static final Span<BigDecimal> SHORTEST = number("20");
  private static final Span<BigDecimal> LONGEST = number("40");
  private static final Span<BigDecimal> HEAVIER = number("1.1");
  private static final Span<BigDecimal> LIGHTER = number("0.9");

  void criteria() {
    told.add("D01", form.at, below(Dose.HEAVIEST, form.weight));
    told.add("D02", form.at, pregnantOrNursing());
    told.add("D03", form.at, truth(form.infectionToday));
    told.add("D04", form.at, new Tuberculosis(s.screening).atInfusion(form));
    told.add("D05", form.at, truth(form.immunosuppressionToday).or(form.immunosuppressionLogged));
    told.add("D06", form.at, truth(form.glucoseMedicationToday).or(form.glucoseMedicationLogged));
  }

  /** A test of another day than the infusion leaves it open. */
  private Truth pregnantOrNursing() {
    Truth potential =
        form.reproduction.potential().or(s.screening.history.reproduction.potential());
    Truth otherDay = form.hcgDateAsked ? same(form.hcgDate(), form.visitDate).not() : Truth.TRUE;
    Truth positive = form.hcgDateAsked ? is(form.hcg(), "POS") : Truth.FALSE;
    Truth pregnant = positive.or(potential.and(otherDay).and(Truth.UNKNOWN));
    return s.screening.demography.maybeFemale().and(truth(form.nursing()).or(pregnant));
  }

  void checks() {
    if (form.begun) {
      authorised();
      day0();
      course();
      dates();
    }
    for (Infusion.Interruption one : form.interruptions) {
      told.add("CHK_INTERRUPTION", one.at, disordered(one));
    }
    if (s.product.begun) {
      told.add("CHK_EXPIRED", s.product.at, below(s.product.expiry, day(form.start)));
    }
  }

  private void authorised() {
    Truth started = Truth.of(form.startEntered);
    told.add("CHK_UNAUTHORISED", form.at, started.and(Truth.of(!s.around.doseAuthorised())));
    told.add("CHK_INFUSED_ABOVE_100", form.at, started.and(below(Dose.HEAVIEST, form.weight)));
    if (form.hcgAsked) {
      told.add("CHK_INFUSED_PREGNANT", form.at, started.and(is(form.hcg(), "POS")));
      test();
    }
  }

  private void test() {
    Truth potential = form.reproduction.potential();
    Truth either = potential.or(s.screening.history.reproduction.potential());
    Truth untested = Truth.of(!form.hcgDateAsked);
    told.add("CHK_TEST_MISSING_INFUSION", form.at, either.and(untested));
    told.add("CHK_TEST_DENIED_INFUSION", form.at, is(form.hcg(), "POS").and(potential.not()));
  }

  private void day0() {
    told.add(
        "CHK_IMMUNOSUPPRESSION_TODAY",
        form.at,
        truth(form.immunosuppressionToday).not().and(form.immunosuppressionLogged));
    told.add(
        "CHK_GLUCOSE_MEDICATION_TODAY",
        form.at,
        truth(form.glucoseMedicationToday).not().and(form.glucoseMedicationLogged));
    Truth against = truth(form.infectionToday).or(truth(form.tbSinceScreening));
    told.add("CHK_COMMENT_TODAY", form.at, Truth.of(!form.commentTodayEntered).and(against));
    if (form.reproduction.contraceptionAsked()) {
      Truth insufficient = form.reproduction.potential().and(form.reproduction.accepted().not());
      told.add("CHK_CONTRACEPTION_INFUSION", form.at, insufficient);
    }
    Span<BigDecimal> before = s.screening.vitals.weight;
    told.add(
        "CHK_WEIGHT_CHANGE",
        form.at,
        below(times(before, HEAVIER), form.weight).or(below(form.weight, times(before, LIGHTER))));
  }

  private void course() {
    told.add(
        "CHK_DURATION", form.at, below(form.minutes, SHORTEST).or(below(LONGEST, form.minutes)));
    told.add("CHK_STOP_BEFORE_START", form.at, earlier(form.stop, form.start));
    told.add(
        "CHK_PRESSURE_INFUSION",
        form.at,
        atLeast(form.beforeDiastolic, form.beforeSystolic)
            .or(atLeast(form.duringDiastolic, form.duringSystolic))
            .or(atLeast(form.afterDiastolic, form.afterSystolic)));
    told.add(
        "CHK_EVENT_AT_INFUSION",
        form.at,
        truth(form.adverseEvent).and(Truth.of(s.log.adverseEvent.isEmpty())));
  }

  private void dates() {
    told.add("CHK_INFUSION_DAY", form.at, same(day(form.start), form.visitDate).not());
    if (form.hcgDateAsked) {
      told.add("CHK_PREGNANCY_TEST_DAY", form.at, same(form.hcgDate(), form.visitDate).not());
    }
    told.add(
        "CHK_INFUSION_BEFORE_ENROLMENT",
        form.at,
        below(form.visitDate, s.screening.judgement.enrolmentDate));
    told.add(
        "CHK_BASELINE_AFTER_INFUSION",
        form.at,
        below(form.visitDate, s.baseline.followUp.visitDate));
  }

  private Truth disordered(Infusion.Interruption one) {
    return earlier(one.resumed, one.halted)
        .or(earlier(one.halted, form.start))
        .or(earlier(form.stop, one.halted))
        .or(earlier(form.stop, one.resumed));
  }
}

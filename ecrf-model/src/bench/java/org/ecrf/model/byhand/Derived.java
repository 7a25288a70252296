package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.truth;
import static org.ecrf.model.byhand.Open.years;

import java.time.LocalDate;
import java.util.function.Function;
import org.ecrf.model.byhand.Logs.Medication;
import org.ecrf.model.byhand.Screening.Pressure;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** What is hidden and what is calculated at screening and infusion. */
record Derived(Subject s, Told told) {

  void screening() {
    Screening screening = s.screening;
    boolean female = screening.demography.female() == Truth.TRUE;
    vitals(screening.vitals);
    history(screening.history, female);
    Screening.Laboratory lab = screening.laboratory;
    told.add("gfr_method", lab.at, lab.gfrEntered);
    lab.egfr =
        Filtration.estimated(
            years(screening.demography.birthDate, day(lab.sampleTime)),
            screening.demography.sex,
            screening.vitals.height,
            lab.creatinine);
    told.add("egfr", lab.at, Shown.of(lab.egfr, 1, "mL/min/1.73 m²"));
    lab.hcgAsked = female;
    lab.hcgDateAsked = lab.hcgAsked && lab.hcgEntered;
    told.add("hcg", lab.at, lab.hcgAsked);
    told.add("hcg_date", lab.at, lab.hcgDateAsked);
  }

  /** The last measurement with both pressures, else the last. */
  private void vitals(Screening.Vitals vitals) {
    Pressure last = null;
    for (Pressure one : vitals.bloodPressure.reversed()) {
      if (one.systolicEntered && one.diastolicEntered) {
        last = one;
        break;
      }
    }
    if (last == null && !vitals.bloodPressure.isEmpty()) {
      last = vitals.bloodPressure.getLast();
    }
    vitals.systolicDeciding = last == null ? null : last.systolic;
    vitals.diastolicDeciding = last == null ? null : last.diastolic;
    told.add("systolic_deciding", vitals.at, Shown.of(vitals.systolicDeciding, 0, "mmHg"));
    told.add("diastolic_deciding", vitals.at, Shown.of(vitals.diastolicDeciding, 0, "mmHg"));
  }

  private void history(Screening.History history, boolean female) {
    Screening.Judgement judgement = s.screening.judgement;
    Span<LocalDate> day = judgement.enrolmentDate;
    boolean dated = judgement.enrolmentDateEntered;
    history.immunosuppressionLogged = taken(m -> m.immunosuppressive, day, dated);
    history.glucoseMedicationLogged = taken(m -> m.disturbsGlucose, day, dated);
    told.add("immunosuppression_logged", history.at, Shown.of(history.immunosuppressionLogged));
    told.add("glucose_medication_logged", history.at, Shown.of(history.glucoseMedicationLogged));
    history.nursingAsked = female;
    told.add("nursing", history.at, female);
    history.tbTravelDateAsked = truth(history.tbTravel) == Truth.TRUE;
    told.add("tb_travel_date", history.at, history.tbTravelDateAsked);
    history.reproduction.derive(female, history.at, told);
  }

  void infusion() {
    Infusion infusion = s.infusion;
    boolean female = s.screening.demography.female() == Truth.TRUE;
    Span<LocalDate> day = infusion.visitDate;
    infusion.immunosuppressionLogged = taken(m -> m.immunosuppressive, day, true);
    infusion.glucoseMedicationLogged = taken(m -> m.disturbsGlucose, day, true);
    told.add("immunosuppression_logged", infusion.at, Shown.of(infusion.immunosuppressionLogged));
    told.add("glucose_medication_logged", infusion.at, Shown.of(infusion.glucoseMedicationLogged));
    infusion.reproduction.derive(female, infusion.at, told);
    infusion.hcgAsked = female;
    infusion.hcgDateAsked = infusion.hcgAsked && infusion.hcgEntered;
    infusion.nursingAsked = female;
    told.add("hcg", infusion.at, infusion.hcgAsked);
    told.add("hcg_date", infusion.at, infusion.hcgDateAsked);
    told.add("nursing", infusion.at, female);
    told.add("planned_dose", infusion.at, Dose.planned(infusion.weight));
    infusion.minutes = Open.minutes(infusion.start, infusion.stop);
    told.add("minutes", infusion.at, Shown.of(infusion.minutes, 1, "min"));
  }

  /**
   * Whether a medicine of the log is taken on a day.
   *
   * @param dated the day is entered; before it is, every start counts
   */
  private Truth taken(
      Function<Medication, @Nullable Boolean> kind, @Nullable Span<LocalDate> day, boolean dated) {
    Truth taken = Truth.FALSE;
    for (Medication m : s.log.medication) {
      Truth is = truth(kind.apply(m));
      if (is == Truth.FALSE) {
        continue;
      }
      Truth ongoing = truth(m.ongoing);
      Truth since = ongoing.and(Truth.of(!m.startEntered)).or(below(day, m.start).not());
      Truth begun = dated ? since : Truth.TRUE;
      taken = taken.or(is.and(begun).and(ongoing.or(atLeast(m.stop(), day))));
      if (taken == Truth.TRUE) {
        return taken;
      }
    }
    return taken;
  }

  /** Which follows from the last answers of a log. */
  void logs() {
    for (Logs.AdverseEvent event : s.log.adverseEvent) {
      told.add("stop", event.at, truth(event.ongoing) == Truth.FALSE);
      told.add("seriousness", event.at, truth(event.serious) == Truth.TRUE);
    }
    for (Logs.Pregnancy one : s.log.pregnancy) {
      Truth over = Open.oneOf(one.outcome, LogRules.OVER);
      told.add("outcome_date", one.at, over == Truth.TRUE);
    }
    for (Medication medicine : s.log.medication) {
      medicine.stopAsked = truth(medicine.ongoing) == Truth.FALSE;
      told.add("stop", medicine.at, medicine.stopAsked);
    }
    for (Logs.ConsentRecord record : s.log.consentRecord) {
      Truth withdrawal = is(record.act, "WITHDRAWAL");
      told.add("optional_parts", record.at, withdrawal == Truth.FALSE);
      told.add("withdrawal_scope", record.at, withdrawal == Truth.TRUE);
    }
    for (Logs.Deviation deviation : s.log.deviation) {
      told.add("check", deviation.at, is(deviation.noticedBy, "CHECK") == Truth.TRUE);
    }
    for (Logs.Disposition end : s.log.disposition) {
      Truth explained = Open.oneOf(end.reason, LogRules.EXPLAINED);
      told.add("particulars", end.at, explained == Truth.TRUE);
    }
  }
}

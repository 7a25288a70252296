package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.truth;
import static org.ecrf.model.byhand.Open.years;

import java.time.LocalDate;
import org.ecrf.model.byhand.Screening.Pressure;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** What is hidden and what is calculated at screening and infusion. */
record Derived(Subject s, Told told) {

  void screening() {
    Screening screening = s.screening;
    Truth female = screening.demography.female();
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
    lab.hcgAsked = Open.asked(female, lab.hcgRecorded);
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

  private void history(Screening.History history, Truth female) {
    Screening.Judgement judgement = s.screening.judgement;
    Span<LocalDate> day = judgement.enrolmentDate;
    boolean dated = judgement.enrolmentDateEntered;
    history.immunosuppressionLogged = Medicines.taken(s.log, m -> m.immunosuppressive, day, dated);
    history.glucoseMedicationLogged = Medicines.taken(s.log, m -> m.disturbsGlucose, day, dated);
    told.add("immunosuppression_logged", history.at, Shown.of(history.immunosuppressionLogged));
    told.add("glucose_medication_logged", history.at, Shown.of(history.glucoseMedicationLogged));
    history.nursingAsked = Open.asked(female, history.nursingRecorded);
    told.add("nursing", history.at, history.nursingAsked);
    history.tbTravelDateAsked = Open.asked(truth(history.tbTravel), history.tbTravelDateRecorded);
    told.add("tb_travel_date", history.at, history.tbTravelDateAsked);
    history.reproduction.derive(female, history.at, told);
  }

  void infusion() {
    Infusion infusion = s.infusion;
    Truth female = s.screening.demography.female();
    Span<LocalDate> day = infusion.visitDate;
    infusion.immunosuppressionLogged = Medicines.taken(s.log, m -> m.immunosuppressive, day, true);
    infusion.glucoseMedicationLogged = Medicines.taken(s.log, m -> m.disturbsGlucose, day, true);
    told.add("immunosuppression_logged", infusion.at, Shown.of(infusion.immunosuppressionLogged));
    told.add("glucose_medication_logged", infusion.at, Shown.of(infusion.glucoseMedicationLogged));
    infusion.reproduction.derive(female, infusion.at, told);
    infusion.hcgAsked = Open.asked(female, infusion.hcgRecorded);
    infusion.hcgDateAsked = infusion.hcgAsked && infusion.hcgEntered;
    infusion.nursingAsked = Open.asked(female, infusion.nursingRecorded);
    told.add("hcg", infusion.at, infusion.hcgAsked);
    told.add("hcg_date", infusion.at, infusion.hcgDateAsked);
    told.add("nursing", infusion.at, infusion.nursingAsked);
    told.add("planned_dose", infusion.at, Dose.planned(infusion.weight));
    infusion.minutes = Open.minutes(infusion.start, infusion.stop);
    told.add("minutes", infusion.at, Shown.of(infusion.minutes, 1, "min"));
  }

  /** Which follows from the last answers of a log. */
  void logs() {
    for (Logs.AdverseEvent event : s.log.adverseEvent) {
      event.stopAsked = Open.asked(truth(event.ongoing).not(), event.stopRecorded);
      told.add("stop", event.at, event.stopAsked);
      told.add(
          "seriousness", event.at, Open.asked(truth(event.serious), event.seriousnessRecorded));
    }
    for (Logs.Pregnancy one : s.log.pregnancy) {
      Truth over = Open.oneOf(one.outcome, LogRules.OVER);
      told.add("outcome_date", one.at, Open.asked(over, one.outcomeDateRecorded));
    }
    for (Logs.Medication medicine : s.log.medication) {
      medicine.stopAsked = Open.asked(truth(medicine.ongoing).not(), medicine.stopRecorded);
      told.add("stop", medicine.at, medicine.stopAsked);
    }
    for (Logs.ConsentRecord record : s.log.consentRecord) {
      Truth withdrawal = is(record.act, "WITHDRAWAL");
      record.withdrawalScopeAsked = Open.asked(withdrawal, record.withdrawalScopeRecorded);
      told.add(
          "optional_parts", record.at, Open.asked(withdrawal.not(), record.optionalPartsRecorded));
      told.add("withdrawal_scope", record.at, record.withdrawalScopeAsked);
    }
    for (Logs.Deviation deviation : s.log.deviation) {
      Truth check = is(deviation.noticedBy, "CHECK");
      told.add("check", deviation.at, Open.asked(check, deviation.checkRecorded));
    }
    for (Logs.Disposition end : s.log.disposition) {
      Truth explained = Open.oneOf(end.reason, LogRules.EXPLAINED);
      told.add("particulars", end.at, Open.asked(explained, end.particularsRecorded));
    }
  }
}

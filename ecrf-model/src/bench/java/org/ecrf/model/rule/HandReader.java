package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** Takes the typed values of a chart once, so that both sides start from the same. */
record HandReader(Chart chart) {

  ByHand.Values values() {
    ByHand.Values v = new ByHand.Values();
    v.subjectSigned = (Moment) known("consent.subject_signed");
    v.firstProcedure = (Moment) known("consent.first_procedure");
    v.caregiver1 = (Moment) known("consent.caregiver_1_signed");
    v.caregiver2 = (Moment) known("consent.caregiver_2_signed");
    v.oneCaregiverReason = cell("consent.one_caregiver_reason").entered();
    v.caregiver1Entered = cell("consent.caregiver_1_signed").entered();
    v.caregiver2Entered = cell("consent.caregiver_2_signed").entered();
    v.screened = day("consent.visit_date");
    v.born = day("demography.birth_date");
    v.diagnosed = day("demography.diagnosis_date");
    v.part = (String) known("demography.part");
    v.sex = (String) known("demography.sex");
    v.enrolled = day("judgement.enrolment_date");
    v.able = yes("judgement.able_to_comply");
    v.unsafe = yes("judgement.unsafe");
    vitals(v);
    serology(v);
    history(v);
    v.childPlaces = number("cohort.part_1_child.places_left");
    v.adolescentPlaces = number("cohort.part_1_adolescent.places_left");
    v.part2Places = number("cohort.part_2.places_left");
    return v;
  }

  private void vitals(ByHand.Values v) {
    v.weight = amount("vitals.weight");
    v.systolic = amount("vitals.systolic_deciding");
    v.diastolic = amount("vitals.diastolic_deciding");
    v.nyha = (String) known("vitals.nyha");
    v.angina = yes("vitals.angina");
    v.fasting = yes("laboratory.fasting");
    v.cPeptide = amount("laboratory.c_peptide");
    v.hcg = (String) known("laboratory.hcg");
    v.gfrEntered = cell("laboratory.gfr").entered();
    v.gfr = amount("laboratory.gfr");
    v.egfr = amount("laboratory.egfr");
  }

  private void serology(ByHand.Values v) {
    v.hiv = (String) known("serology.hiv");
    v.treponema = (String) known("serology.treponema");
    v.hcv = (String) known("serology.hcv");
    v.hbsag = (String) known("serology.hbsag");
    v.antiHbc = (String) known("serology.anti_hbc");
    v.antiHbs = (String) known("serology.anti_hbs");
    v.vaccinated = yes("serology.hbv_vaccinated");
  }

  @SuppressWarnings("unchecked")
  private void history(ByHand.Values v) {
    v.potential = yes("history.childbearing_potential");
    v.contraception = (List<String>) known("history.contraception");
    v.vasectomy = yes("history.vasectomy_documented");
    v.unstableHeart = yes("history.unstable_heart");
    v.infection = yes("history.infection");
    v.latent = yes("history.tb_latent");
    v.previous = yes("history.tb_previous");
    v.therapy = yes("history.tb_therapy");
    v.exposed = yes("history.tb_exposed");
    v.travel = yes("history.tb_travel");
    v.travelled = day("history.tb_travel_date");
    v.suppressed = yes("history.immunosuppression");
    v.suppressedLogged = yes("history.immunosuppression_logged");
    v.demyelinating = yes("history.demyelinating");
    v.nursing = yes("history.nursing");
    v.malignancy = yes("history.malignancy");
    v.glucose = yes("history.glucose_medication");
    v.glucoseLogged = yes("history.glucose_medication_logged");
    v.hypersensitive = yes("history.hypersensitivity");
  }

  private Cell cell(String name) {
    Layout.At at = chart.layout().item("screening." + name).orElseThrow();
    return chart.at(at.place()).getFirst().cell(at.slot().index());
  }

  private @Nullable Object known(String name) {
    return cell(name).known();
  }

  private @Nullable Boolean yes(String name) {
    return (Boolean) known(name);
  }

  private @Nullable Span<LocalDate> day(String name) {
    return known(name) instanceof Day day ? day.span() : null;
  }

  private @Nullable Span<BigDecimal> amount(String name) {
    return known(name) instanceof Amount amount ? amount.base() : null;
  }

  private @Nullable Span<BigDecimal> number(String fact) {
    return chart.facts().get(fact) instanceof Numeral number ? number.span() : null;
  }
}

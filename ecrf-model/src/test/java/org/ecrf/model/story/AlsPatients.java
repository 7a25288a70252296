package org.ecrf.model.story;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.rule.ReferenceRange;
import org.jspecify.annotations.Nullable;

/** Patients from whom the stories of WJMSC-ALS begin, and what their laboratory states. */
final class AlsPatients {
  private AlsPatients() {}

  /** A man with nothing against him, screened from 2 March 2026; first dose planned on 1 June. */
  static AlsPatient eligible() {
    AlsPatient patient = AlsPatient.unknown();
    for (String line : ELIGIBLE.strip().split("\n")) {
      String[] form = line.split(":", 2);
      for (String answer : form[1].split(",")) {
        String[] parts = answer.strip().split("=", 2);
        patient = patient.when(form[0].strip() + "." + parts[0], parts[1]);
      }
    }
    return patient;
  }

  /** The same as a woman who can become pregnant, tested and with two methods. */
  static AlsPatient woman() {
    String reproduction = "screening_30.reproduction.";
    return eligible()
        .when("screening_90.demography.sex", "F")
        .without(reproduction + "partner_potential")
        .when(reproduction + "childbearing_potential", "yes")
        .when(reproduction + "contraception", "ORAL,CONDOM")
        .when(reproduction + "agreed", "yes")
        .when(reproduction + "tested", "yes")
        .when(reproduction + "hcg", "NEG")
        .when(reproduction + "hcg_date", "2026-05-02")
        .when(reproduction + "nursing", "no");
  }

  static final List<ReferenceRange> RANGES =
      List.of(
          range("alt", null, 0, null, "40"),
          range("ast", null, 0, null, "35"),
          range("ggt", "M", 0, null, "60"),
          range("ggt", "F", 0, 49, "40"),
          range("ggt", "F", 50, null, "45"));

  private static ReferenceRange range(
      String analyte, @Nullable String sex, int fromAge, @Nullable Integer toAge, String high) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    return new ReferenceRange(analyte, sex, fromAge, toAge, from, null, null, high, "U/L");
  }

  private static final String ELIGIBLE =
      """
      screening_90.contact: visit_date=2026-03-02, alive=yes, tracheostomy=no, ventilator_dependent=no
      screening_90.consent: capable=yes, signed=2026-03-02T09:00, first_procedure=2026-03-02T09:30
      screening_90.demography: birth_date=1968-01-20, sex=M, polish=NATIVE
      screening_90.plan: first_dose=2026-06-01
      screening_90.disease: el_escorial=PROBABLE, heredity=SPORADIC, symptoms_date=2025-01, diagnosis_date=2025-06
      screening_90.disease: earlier_total=42, earlier_date=2025-11, riluzole=yes, riluzole_dose=50 mg
      screening_90.disease: riluzole_times=2, riluzole_since=2025-07, riluzole_interrupted=no
      screening_90.history: autoimmune=no, diabetes=no, pulmonary=no, neurological=no, malignancy=no
      screening_90.history: substance=NEVER, immunomodulator=NEVER, trial=NEVER, cell_therapy=no, hypersensitivity=no
      screening_90.vitals: weight=71 kg
      screening_90.spirometry: fvc=92 %
      screening_90.laboratory: creatinine=0.8 mg/dL, hba1c=5.4 %, alt=31 U/L, ast=28 U/L, ggt=22 U/L
      screening_90.infections: hbv=NEG, hcv=NEG, hiv=NEG, syphilis=NEG
      screening_30.contact: visit_date=2026-05-02, alive=yes, tracheostomy=no, ventilator_dependent=no
      screening_30.reproduction: partner_potential=no
      screening_30.alsfrs: gastrostomy=no, speech=3, salivation=3, swallowing=3, handwriting=3, cutting=3
      screening_30.alsfrs: dressing=3, turning=3, walking=3, stairs=3, dyspnoea=3, orthopnoea=3, respiration=3
      screening_30.judgement: nuchal_rigidity=no, other_meningeal=no, anticoagulation=NONE, suicide_risk=LOW
      screening_30.judgement: able_to_comply=yes, lab_abnormal=no, puncture_obstacle=no, systemic_disease=no
      screening_30.judgement: psychiatric_unstable=no, other_condition=no
      """;
}

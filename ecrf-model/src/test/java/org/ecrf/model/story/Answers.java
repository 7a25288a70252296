package org.ecrf.model.story;

/** What is entered of a boy of 15 in part 1 with nothing against him. */
final class Answers {
  /** Screened 2 March 2026, enrolled 5 March. */
  static final String SCREENING =
      """
      consent: visit_date=2026-03-02, subject_signed=2026-03-02T09:00, first_procedure=2026-03-02T10:00
      consent: caregiver_1_signed=2026-03-02T09:05, caregiver_2_signed=2026-03-02T09:10
      demography: birth_date=2011-01-20, sex=M, diagnosis_date=2025-12, part=1
      vitals: weight=64.2 kg, height=171 cm, nyha=NONE, angina=no
      vitals: blood_pressure[1]/systolic=118 mmHg, blood_pressure[1]/diastolic=74 mmHg
      laboratory: sample_time=2026-03-02T10:20, fasting=yes, c_peptide=0.41 nmol/L, creatinine=58 µmol/L
      serology: hiv=NEG, treponema=NEG, hbsag=NEG, anti_hbc=NEG, anti_hbs=NEG, hcv=NEG, hbv_vaccinated=no
      history: infection=no, immunosuppression=no, demyelinating=no, malignancy=no, hypersensitivity=no
      history: glucose_medication=no, unstable_heart=no, tb_latent=no, tb_previous=no, tb_therapy=no
      history: tb_exposed=no, tb_travel=no
      judgement: able_to_comply=yes, unsafe=no, enrolment_date=2026-03-05
      """;

  /** On the day of the infusion, 9 March, before it. */
  static final String INFUSION =
      """
      infusion: visit_date=2026-03-09, weight=63.8 kg, infection_today=no, tb_since_screening=no
      infusion: immunosuppression_today=no, glucose_medication_today=no
      """;

  private Answers() {}

  /** Enters lines of {@code form: item=value, item=value} at a visit. */
  static Subject entered(Subject subject, String visit, String lines) {
    Subject with = subject;
    for (String line : lines.strip().split("\n")) {
      String[] form = line.split(":", 2);
      for (String answer : form[1].split(",")) {
        String[] parts = answer.strip().split("=", 2);
        with = with.when(visit + "/" + form[0].strip() + "/" + parts[0], parts[1]);
      }
    }
    return with;
  }
}

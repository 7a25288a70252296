package org.ecrf.deploy.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A subject of part 1 whom every criterion allows; infused four months ago less a few days, so that
 * Month 3 lies behind.
 */
record EligibleBoy(LocalDate consent, int age) {
  private static final Answers NOTHING_NEW =
      Answers.none()
          .with("adverse_event", "false")
          .with("hypoglycaemia", "false")
          .with("medication_changed", "false");

  /** Of the older age band. */
  static EligibleBoy asOf(LocalDate today) {
    return new EligibleBoy(today.minusMonths(4), 15);
  }

  /** Of the younger age band, whose places are counted apart. */
  static EligibleBoy youngerAsOf(LocalDate today) {
    return new EligibleBoy(today.minusMonths(4), 10);
  }

  LocalDate enrolment() {
    return consent.plusDays(3);
  }

  LocalDate infusionDay() {
    return consent.plusDays(7);
  }

  LocalDate month3() {
    return infusionDay().plusMonths(3);
  }

  /** The screening forms in their order, each with its answers. */
  Map<String, Answers> screening() {
    Map<String, Answers> forms = new LinkedHashMap<>();
    forms.put(
        "consent",
        Answers.none()
            .with("visit_date", consent.toString())
            .with("subject_signed", consent + "T09:00")
            .with("caregiver_1_signed", consent + "T09:05")
            .with("caregiver_2_signed", consent + "T09:10")
            .with("first_procedure", consent + "T10:00"));
    forms.put(
        "demography",
        Answers.none()
            .with("birth_date", consent.minusYears(age).minusDays(40).toString())
            .with("sex", "M")
            .with("diagnosis_date", consent.minusMonths(3).toString().substring(0, 7))
            .with("part", "1"));
    forms.put("vitals", vitals("64.2"));
    forms.put(
        "laboratory",
        Answers.none()
            .with("sample_time", consent + "T08:10")
            .with("fasting", "true")
            .with("c_peptide", "0.41", "nmol/L")
            .with("creatinine", "58", "µmol/L")
            .with("gfr", "102", "mL/min/1.73 m²")
            .with("gfr_method", "IOHEXOL"));
    forms.put(
        "serology",
        Answers.none()
            .with("hiv", "NEG")
            .with("treponema", "NEG")
            .with("hbsag", "NEG")
            .with("anti_hbc", "NEG")
            .with("anti_hbs", "NEG")
            .with("hcv", "NEG")
            .with("hbv_vaccinated", "false"));
    Answers history = Answers.none();
    for (String question :
        new String[] {
          "infection",
          "immunosuppression",
          "demyelinating",
          "malignancy",
          "glucose_medication",
          "hypersensitivity",
          "unstable_heart",
          "tb_latent",
          "tb_previous",
          "tb_therapy",
          "tb_exposed",
          "tb_travel"
        }) {
      history = history.with(question, "false");
    }
    forms.put("history", history);
    forms.put(
        "judgement",
        Answers.none()
            .with("able_to_comply", "true")
            .with("unsafe", "false")
            .with("enrolment_date", enrolment().toString()));
    return forms;
  }

  static Answers vitals(String weight) {
    return Answers.none()
        .with("weight", weight, "kg")
        .with("height", "171", "cm")
        .with("blood_pressure[1]/systolic", "118", "mmHg")
        .with("blood_pressure[1]/diastolic", "74", "mmHg")
        .with("nyha", "NONE")
        .with("angina", "false");
  }

  /** What the dose rests on, on the day of the infusion. */
  Answers beforeInfusion() {
    return Answers.none()
        .with("visit_date", infusionDay().toString())
        .with("weight", "63.8", "kg")
        .with("infection_today", "false")
        .with("tb_since_screening", "false")
        .with("immunosuppression_today", "false")
        .with("glucose_medication_today", "false");
  }

  Answers infusion() {
    Answers infusion =
        beforeInfusion()
            .with("kit", "K-0107")
            .with("start", infusionDay() + "T10:00")
            .with("stop", infusionDay() + "T10:30")
            .with("given_volume", "100", "mL")
            .with("adverse_event", "false");
    for (String moment : new String[] {"before", "during", "after"}) {
      infusion =
          infusion
              .with(moment + "_systolic", "116", "mmHg")
              .with(moment + "_diastolic", "72", "mmHg")
              .with(moment + "_pulse", "70", "/min");
    }
    return infusion;
  }

  /** What the unblinded pharmacist records of the product. */
  Answers product() {
    return Answers.none()
        .with("batch", "WJ-26-014")
        .with("expiry", infusionDay().plusYears(1).toString())
        .with("thawed", infusionDay() + "T09:35")
        .with("cells", "200")
        .with("viability", "91.5");
  }

  /** At Month 3. */
  Answers followUp() {
    return examined(month3());
  }

  /** Every other form that is due from the enrolment to Month 3, by {@code visit/form}. */
  Map<String, Answers> otherForms() {
    Map<String, Answers> forms = new LinkedHashMap<>();
    forms.put("baseline/follow_up", examined(consent.plusDays(5)));
    forms.put("baseline/mmtt", mealTest(consent.plusDays(5)));
    forms.put("baseline/contact", NOTHING_NEW);
    forms.put("day_1/call", called(infusionDay().plusDays(1)));
    forms.put("day_1/contact", NOTHING_NEW);
    forms.put("day_14/call", called(infusionDay().plusDays(14)));
    forms.put("day_14/contact", NOTHING_NEW);
    forms.put("month_1/follow_up", examined(infusionDay().plusMonths(1)));
    forms.put("month_1/contact", NOTHING_NEW);
    forms.put("month_3/contact", NOTHING_NEW);
    return forms;
  }

  private static Answers called(LocalDate day) {
    return Answers.none().with("visit_date", day.toString()).with("spoken_with", "SUBJECT");
  }

  private static Answers examined(LocalDate day) {
    return Answers.none()
        .with("visit_date", day.toString())
        .with("weight", "65.0", "kg")
        .with("systolic", "119", "mmHg")
        .with("diastolic", "75", "mmHg")
        .with("hba1c", "48", "mmol/mol")
        .with("insulin_dose", "22", "IU/day");
  }

  private static Answers mealTest(LocalDate day) {
    Answers test = Answers.none().with("meal_time", day + "T08:00").with("fasting", "true");
    for (String minute : new String[] {"0", "15", "30", "60", "90", "120"}) {
      test =
          test.with("c_peptide_" + minute, "0.5", "nmol/L")
              .with("glucose_" + minute, "9.5", "mmol/L");
    }
    return test;
  }
}

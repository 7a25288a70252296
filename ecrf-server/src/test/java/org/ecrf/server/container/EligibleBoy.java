package org.ecrf.server.container;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;

/** The answers of a boy of fifteen, in part 1, whom every criterion allows. */
public final class EligibleBoy {
  private static final LocalDate CONSENT = LocalDate.now().minusDays(9);

  private EligibleBoy() {}

  public static Map<String, Map<String, ItemValue>> screening() {
    Map<String, Map<String, ItemValue>> forms = new LinkedHashMap<>();
    forms.put(
        "consent",
        Map.of(
            "visit_date", ItemValue.of(CONSENT.toString()),
            "subject_signed", ItemValue.of(CONSENT + "T09:00"),
            "caregiver_1_signed", ItemValue.of(CONSENT + "T09:05"),
            "caregiver_2_signed", ItemValue.of(CONSENT + "T09:10"),
            "first_procedure", ItemValue.of(CONSENT + "T10:00")));
    forms.put(
        "demography",
        Map.of(
            "birth_date", ItemValue.of(CONSENT.minusYears(15).minusDays(40).toString()),
            "sex", ItemValue.of("M"),
            "diagnosis_date", ItemValue.of(CONSENT.minusMonths(3).toString().substring(0, 7)),
            "part", ItemValue.of("1")));
    forms.put("vitals", vitals("64.2"));
    forms.put(
        "laboratory",
        Map.of(
            "sample_time", ItemValue.of(CONSENT + "T08:10"),
            "fasting", ItemValue.of("true"),
            "c_peptide", ItemValue.of("0.41", "nmol/L"),
            "creatinine", ItemValue.of("58", "µmol/L"),
            "gfr", ItemValue.of("102", "mL/min/1.73 m²"),
            "gfr_method", ItemValue.of("IOHEXOL")));
    forms.put(
        "serology",
        all(
            "NEG",
            List.of("hiv", "treponema", "hbsag", "anti_hbc", "anti_hbs", "hcv"),
            Map.of("hbv_vaccinated", ItemValue.of("false"))));
    forms.put(
        "history",
        all(
            "false",
            List.of(
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
                "tb_travel"),
            Map.of()));
    forms.put(
        "judgement",
        Map.of(
            "able_to_comply", ItemValue.of("true"),
            "unsafe", ItemValue.of("false"),
            "enrolment_date", ItemValue.of(CONSENT.plusDays(3).toString())));
    return forms;
  }

  public static Map<String, ItemValue> vitals(String kilograms) {
    return Map.of(
        "weight", ItemValue.of(kilograms, "kg"),
        "height", ItemValue.of("171", "cm"),
        "blood_pressure[1]/systolic", ItemValue.of("118", "mmHg"),
        "blood_pressure[1]/diastolic", ItemValue.of("74", "mmHg"),
        "nyha", ItemValue.of("NONE"),
        "angina", ItemValue.of("false"));
  }

  /** On the day of the infusion, what its dose rests on. */
  public static Map<String, ItemValue> beforeInfusion(LocalDate day, String kilograms) {
    return all(
        "false",
        List.of(
            "infection_today",
            "tb_since_screening",
            "immunosuppression_today",
            "glucose_medication_today"),
        Map.of(
            "visit_date", ItemValue.of(day.toString()),
            "weight", ItemValue.of(kilograms, "kg")));
  }

  private static Map<String, ItemValue> all(
      String answer, List<String> items, Map<String, ItemValue> more) {
    Map<String, ItemValue> answers = new LinkedHashMap<>(more);
    items.forEach(item -> answers.put(item, ItemValue.of(answer)));
    return answers;
  }
}

package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.MET;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_MET;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsEnrolmentTest {

  @Test
  void an_eligible_patient_is_allowed_by_all_39_criteria() {
    for (AlsPatient patient : List.of(AlsPatients.eligible(), AlsPatients.woman())) {
      var verdicts = patient.evaluate().deciding(Criterion.Decision.ENROLMENT);
      assertEquals(39, verdicts.size());
      verdicts.forEach(
          v -> assertEquals(Verdict.Effect.ALLOWS, v.verdict().effect(), v.criterion().id()));
      assertEquals(List.of(), patient.evaluate().findings());
    }
  }

  @Test
  void of_an_unknown_patient_nothing_is_determined() {
    var evaluation = AlsPatient.unknown().evaluate();
    assertTrue(evaluation.verdicts().stream().allMatch(v -> v.verdict() == UNDETERMINED));
    assertEquals(List.of(), evaluation.findings());
  }

  @ParameterizedTest(name = "{0} = {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          screening_90.demography.birth_date,     2008-03-02,       I01, MET
          screening_90.demography.birth_date,     2008-03-03,       I01, NOT_MET
          screening_30.vitals.weight,             40 kg,            I02, MET
          screening_30.vitals.weight,             39.99 kg,         I02, NOT_MET
          screening_90.disease.el_escorial,       PROBABLE_LAB,     I03, NOT_MET
          screening_90.disease.heredity,          missing UNK,      I03, UNDETERMINED
          screening_90.disease.symptoms_date,     2024-03-03,       I04, MET
          screening_90.disease.symptoms_date,     2024-03-02,       I04, NOT_MET
          screening_90.disease.symptoms_date,     2024-03,          I04, UNDETERMINED
          screening_90.disease.symptoms_date,     2026-03,          I04, MET
          screening_90.disease.symptoms_date,     2026-03-03,       I04, UNDETERMINED
          screening_90.disease.diagnosis_date,    2025-09-01,       I05, MET
          screening_90.disease.diagnosis_date,    2025-09-02,       I05, NOT_MET
          screening_90.disease.earlier_total,     39,               I06, MET
          screening_90.disease.earlier_total,     38,               I06, NOT_MET
          screening_30.spirometry.fvc,            70.1 %,           I08, MET
          screening_30.spirometry.fvc,            70 %,             I08, NOT_MET
          screening_90.disease.riluzole_since,    2026-05-01,       I09, MET
          screening_90.disease.riluzole_since,    2026-05-02,       I09, NOT_MET
          screening_90.disease.riluzole_dose,     100 mg,           I09, NOT_MET
          screening_90.consent.first_procedure,   2026-03-02T09:01, I10, MET
          screening_90.consent.first_procedure,   2026-03-02T09:00, I10, NOT_MET
          screening_90.demography.polish,         NO,               I14, NOT_MET
          screening_30.laboratory.creatinine,     2 mg/dL,          E04, NOT_EXCLUDED
          screening_30.laboratory.creatinine,     176.84 µmol/L,    E04, NOT_EXCLUDED
          screening_30.laboratory.creatinine,     176.85 µmol/L,    E04, EXCLUDED
          screening_30.laboratory.alt,            80 U/L,           E05, NOT_EXCLUDED
          screening_30.laboratory.alt,            80.1 U/L,         E05, EXCLUDED
          screening_30.infections.hiv,            POS,              E06, EXCLUDED
          screening_30.infections.syphilis,       POS,              E07, EXCLUDED
          screening_30.judgement.suicide_risk,    MODERATE,         E16, NOT_EXCLUDED
          screening_30.judgement.suicide_risk,    HIGH,             E16, EXCLUDED
          screening_30.judgement.anticoagulation, SHORT,            E25, NOT_EXCLUDED
          screening_30.judgement.anticoagulation, CHRONIC,          E25, EXCLUDED
          """)
  void each_criterion_changes_its_verdict_at_its_boundary(
      String item, String value, String criterion, Verdict verdict) {
    AlsPatients.eligible().when(item, value).then(criterion, verdict);
  }

  @ParameterizedTest(name = "{0} in the past until {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          substance,       2025-03-01, E17, NOT_EXCLUDED
          substance,       2025-03-02, E17, EXCLUDED
          substance,       2026-04-20, E17, EXCLUDED
          substance,       2025-03,    E17, UNDETERMINED
          immunomodulator, 2025-09-01, E20, NOT_EXCLUDED
          immunomodulator, 2025-09-02, E20, EXCLUDED
          immunomodulator, 2026-04-20, E20, EXCLUDED
          trial,           2025-09-01, E21, NOT_EXCLUDED
          trial,           2025-09-02, E21, EXCLUDED
          trial,           2025,       E21, UNDETERMINED
          """)
  void a_look_back_counts_from_the_first_screening_visit_and_its_exact_day_is_inside(
      String what, String last, String criterion, Verdict verdict) {
    AlsPatients.eligible()
        .when("screening_90.history." + what, "PAST")
        .when("screening_90.history." + what + "_last", last)
        .then(criterion, verdict);
  }

  @Test
  void the_medication_log_decides_over_the_answer_and_a_query_opens() {
    AlsPatient denied =
        AlsPatients.eligible()
            .when("log.medication[1].drug_class", "IMMUNO_LOCAL")
            .when("log.medication[1].ongoing", "yes")
            .then("E20", NOT_EXCLUDED)
            .when("log.medication[2].drug_class", "IMMUNO_SYSTEMIC")
            .then("E20", UNDETERMINED)
            .when("log.medication[2].ongoing", "no")
            .when("log.medication[2].stop", "2025-09-02")
            .then("E20", EXCLUDED);
    assertEquals(1, denied.findings("CHK_IMMUNOMODULATOR").size());
    denied.when("log.medication[2].stop", "2025-09-01").then("E20", NOT_EXCLUDED);
  }

  @Test
  void of_malignancies_a_localised_skin_cancer_is_allowed_and_a_melanoma_counts_for_five_years() {
    String tumours = "screening_90.history.tumours";
    AlsPatient patient = AlsPatients.eligible().when("screening_90.history.malignancy", "yes");
    patient.then("E18", UNDETERMINED);
    AlsPatient skin =
        patient.when(tumours + "[1].tumour", "LOCAL_SKIN").when(tumours + "[1].active", "yes");
    skin.then("E18", NOT_EXCLUDED);
    AlsPatient melanoma =
        skin.when(tumours + "[2].tumour", "MELANOMA").when(tumours + "[2].active", "no");
    melanoma.then("E18", UNDETERMINED);
    melanoma.when(tumours + "[2].last_activity", "2021-03-02").then("E18", EXCLUDED);
    melanoma.when(tumours + "[2].last_activity", "2021-03-01").then("E18", NOT_EXCLUDED);
  }

  @Test
  void hba1c_above_8_excludes_with_known_diabetes_and_asks_without() {
    AlsPatient high = AlsPatients.eligible().when("screening_30.laboratory.hba1c", "64 mmol/mol");
    high.then("E12", UNDETERMINED);
    assertEquals(1, high.findings("CHK_HBA1C").size());
    high.when("screening_90.history.diabetes", "yes").then("E12", EXCLUDED);
  }

  @Test
  void a_judgement_against_the_patient_stands_and_asks_for_its_comment() {
    for (String judgement : List.of("puncture_obstacle", "other_condition", "lab_abnormal")) {
      AlsPatient judged = AlsPatients.eligible().when("screening_30.judgement." + judgement, "yes");
      assertEquals(1, judged.findings("CHK_COMMENT").size(), judgement);
      AlsPatient explained = judged.when("screening_30.judgement.comment", "see letter");
      assertEquals(0, explained.findings("CHK_COMMENT").size(), judgement);
      assertEquals(
          1, explained.evaluate().verdicts().stream().filter(v -> v.verdict() == EXCLUDED).count());
    }
  }

  @Test
  void two_forms_of_contraception_are_two_of_any_class_and_a_sterilised_woman_needs_no_other() {
    String methods = "screening_30.reproduction.contraception";
    AlsPatients.woman().when(methods, "ORAL,RING").then("I12", MET);
    AlsPatients.woman().when(methods, "ORAL").then("I12", NOT_MET);
    AlsPatients.woman().when(methods, "ORAL,NONE").then("I12", NOT_MET);
    AlsPatients.woman().when(methods, "FEMALE_STERILISED").then("I12", MET);
    AlsPatients.woman().when("screening_30.reproduction.agreed", "no").then("I12", NOT_MET);
    AlsPatients.woman().when("screening_30.reproduction.tested", "no").then("I13", NOT_MET);
    AlsPatients.woman().when("screening_30.reproduction.hcg", "POS").then("E01", EXCLUDED);
  }

  @Test
  void the_twenty_first_patient_finds_no_place() {
    AlsPatient decided =
        AlsPatients.eligible().when("screening_30.eligibility.enrolment_date", "2026-05-05");
    assertEquals(0, decided.besides(19).findings("CHK_PLACES").size());
    assertEquals(1, decided.besides(20).findings("CHK_PLACES").size());
    assertEquals(0, decided.besides(20).enrolled().findings("CHK_PLACES").size());
  }
}

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
class EnrolmentTest {

  @Test
  void an_eligible_subject_is_allowed_by_every_criterion() {
    var verdicts = Subject.eligible().evaluate().deciding(Criterion.Decision.ENROLMENT);
    assertEquals(20, verdicts.size());
    assertTrue(verdicts.stream().allMatch(v -> v.verdict().effect() == Verdict.Effect.ALLOWS));
    assertEquals(List.of(), Subject.eligible().evaluate().findings());
  }

  @Test
  void of_an_unknown_subject_nothing_is_determined() {
    var verdicts = Subject.unknown().evaluate().verdicts();
    assertTrue(verdicts.stream().allMatch(v -> v.verdict() == UNDETERMINED));
    assertEquals(List.of(), Subject.unknown().evaluate().findings());
  }

  @ParameterizedTest(name = "{0} = {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          weight,           100 kg,        E01, NOT_EXCLUDED
          weight,           100.0 kg,      E01, NOT_EXCLUDED
          weight,           '100,01 kg',   E01, EXCLUDED
          weight,           100.1 kg,      E01, EXCLUDED
          weight,           missing ND,    E01, UNDETERMINED
          nyha,             II,            E02, NOT_EXCLUDED
          nyha,             III,           E02, EXCLUDED
          angina,           yes,           E02, EXCLUDED
          systolic,         159 mmHg,      E03, NOT_EXCLUDED
          systolic,         160 mmHg,      E03, EXCLUDED
          diastolic,        104 mmHg,      E03, NOT_EXCLUDED
          diastolic,        105 mmHg,      E03, EXCLUDED
          infection,        yes,           E04, EXCLUDED
          tb_exposed,       yes,           E05, EXCLUDED
          hiv,              POS,           E06, EXCLUDED
          anti_hbc,         POS,           E06, EXCLUDED
          anti_hbs,         POS,           E06, UNDETERMINED
          immunosuppression, yes,          E07, EXCLUDED
          demyelinating,    yes,           E08, EXCLUDED
          malignancy,       yes,           E10, EXCLUDED
          glucose_medication, yes,         E11, EXCLUDED
          gfr,              60 mL/min/1.73 m², E12, NOT_EXCLUDED
          gfr,              59.99 mL/min/1.73 m², E12, EXCLUDED
          unsafe,           yes,           E13, EXCLUDED
          hypersensitivity, yes,           E14, EXCLUDED
          able_to_comply,   no,            I04, NOT_MET
          c_peptide,        0.12 nmol/L,   I05, NOT_MET
          c_peptide,        0.1200001 nmol/L, I05, MET
          c_peptide,        120 pmol/L,    I05, NOT_MET
          c_peptide,        120.01 pmol/L, I05, MET
          c_peptide,        < 0.02 nmol/L, I05, NOT_MET
          c_peptide,        < 0.2 nmol/L,  I05, UNDETERMINED
          fasting,          no,            I05, NOT_MET
          first_procedure,  2026-03-02T09:10, I01, MET
          first_procedure,  2026-03-02T09:09, I01, NOT_MET
          birth_date,       2007-03-06,    I03, MET
          birth_date,       2007-03-05,    I03, NOT_MET
          birth_date,       2019-03-05,    I03, MET
          birth_date,       2019-03-06,    I03, NOT_MET
          diagnosis_date,   2025-09-05,    I02, NOT_MET
          diagnosis_date,   2025-09-06,    I02, MET
          diagnosis_date,   2025-09,       I02, UNDETERMINED
          diagnosis_date,   2025-08,       I02, NOT_MET
          diagnosis_date,   2025,          I02, UNDETERMINED
          diagnosis_date,   2024,          I02, NOT_MET
          """)
  void each_criterion_changes_its_verdict_at_its_boundary(
      String item, String value, String criterion, Verdict verdict) {
    Subject.eligible().when(item, value).then(criterion, verdict);
  }

  @Test
  void a_fact_that_excludes_decides_even_if_its_neighbours_are_missing() {
    Subject.unknown().when("hcv", "POS").then("E06", EXCLUDED);
    Subject.unknown().when("systolic", "160 mmHg").then("E03", EXCLUDED);
    Subject.unknown().when("fasting", "no").then("I05", NOT_MET);
    Subject.unknown().when("systolic", "120 mmHg").then("E03", UNDETERMINED);
  }

  @Test
  void of_repeated_pressures_the_last_complete_one_decides() {
    String second = "screening/vitals/blood_pressure[2]/";
    Subject high = Subject.eligible().when("systolic", "165 mmHg").then("E03", EXCLUDED);
    assertEquals("E03: blood pressure 165 mmHg / 74 mmHg reaches 160/105.", high.finding("E03"));
    Subject begun = high.when(second + "systolic", "150 mmHg").then("E03", EXCLUDED);
    begun.when(second + "diastolic", "missing ND").then("E03", EXCLUDED);
    begun.when(second + "diastolic", "90 mmHg").then("E03", NOT_EXCLUDED);
    begun.when(second + "diastolic", "900 mmHg").then("E03", UNDETERMINED);
  }

  @Test
  void under_18_both_caregivers_sign_or_a_reason_stands_for_the_second() {
    Subject alone = Subject.eligible().without("caregiver_2_signed");
    alone.then("I01", UNDETERMINED);
    alone.when("one_caregiver_reason", "sole custody").then("I01", MET);
    alone.without("caregiver_1_signed").then("I01", UNDETERMINED);
    alone.when("birth_date", "2008-03-02").without("caregiver_1_signed").then("I01", MET);
    alone.when("birth_date", "2008-03-03").without("caregiver_1_signed").then("I01", UNDETERMINED);
  }

  @Test
  void a_caregiver_of_an_adult_need_not_sign_but_does_not_sign_late() {
    Subject adult = Subject.eligible().when("birth_date", "2008-03-02").then("I01", MET);
    adult.when("caregiver_1_signed", "2026-03-02T10:00").then("I01", MET);
    Subject late = adult.when("caregiver_1_signed", "2026-03-02T10:01").then("I01", NOT_MET);
    assertEquals(1, late.findings("I01").size());
    adult.when("caregiver_2_signed", "2026-03-02T10:01").then("I01", NOT_MET);
  }

  @Test
  void a_stay_in_a_high_risk_area_counts_from_three_months_before_screening_to_the_enrolment() {
    Subject travelled = Subject.eligible().when("tb_travel", "yes");
    travelled.then("E05", UNDETERMINED);
    travelled.when("tb_travel_date", "2025-12-01").then("E05", NOT_EXCLUDED);
    travelled.when("tb_travel_date", "2025-12-02").then("E05", EXCLUDED);
    travelled.when("tb_travel_date", "2025-12").then("E05", UNDETERMINED);
    travelled.when("tb_travel_date", "2026-01").then("E05", EXCLUDED);
    travelled.when("tb_travel_date", "2025-11").then("E05", NOT_EXCLUDED);
    travelled.when("tb_travel_date", "2026-03-05").then("E05", EXCLUDED);
    travelled.when("tb_travel_date", "2026-03-06").then("E05", NOT_EXCLUDED);
  }

  @Test
  void a_positive_antigen_excludes_even_the_vaccinated_and_lone_antibodies_need_the_vaccination() {
    Subject antibodies = Subject.eligible().when("anti_hbs", "POS");
    antibodies.then("E06", UNDETERMINED);
    antibodies.when("hbv_vaccinated", "yes").then("E06", NOT_EXCLUDED);
    antibodies.without("hbv_vaccinated").then("E06", UNDETERMINED);
    antibodies.when("hbv_vaccinated", "yes").when("hbsag", "POS").then("E06", EXCLUDED);
  }

  @Test
  void who_can_become_pregnant_needs_a_negative_test_and_an_accepted_method() {
    Subject woman = Subject.eligible().when("sex", "F").when("nursing", "no");
    woman.then("I06", UNDETERMINED).then("E09", UNDETERMINED);
    Subject able = woman.when("childbearing_potential", "yes");
    able.when("hcg", "NEG").then("E09", NOT_EXCLUDED).then("I06", UNDETERMINED);
    able.when("hcg", "POS").then("E09", EXCLUDED);
    able.when("nursing", "yes").then("E09", EXCLUDED);
    able.when("contraception", "LOW_GESTAGEN").then("I06", NOT_MET);
    able.when("contraception", "LOW_GESTAGEN,IUS").then("I06", MET);
    able.when("contraception", "VASECTOMY").then("I06", UNDETERMINED);
    able.when("contraception", "VASECTOMY").when("vasectomy_documented", "yes").then("I06", MET);
    woman.when("childbearing_potential", "no").then("I06", MET).then("E09", NOT_EXCLUDED);
    assertEquals(1, able.findings("CHK_PREGNANCY_TEST_MISSING").size());
    Subject torn = able.when("contraception", "IUS,NONE").then("I06", NOT_MET);
    assertEquals(1, torn.findings("CHK_CONTRACEPTION_NONE").size());
  }

  @Test
  void an_old_negative_pregnancy_test_decides_but_is_questioned() {
    Subject woman =
        Subject.eligible()
            .when("sex", "F")
            .when("nursing", "no")
            .when("childbearing_potential", "yes")
            .when("hcg", "NEG")
            .when("hcg_date", "2026-02-16")
            .then("E09", NOT_EXCLUDED);
    assertEquals(0, woman.findings("CHK_PREGNANCY_TEST_OLD").size());
    Subject older = woman.when("hcg_date", "2026-02-15").then("E09", NOT_EXCLUDED);
    assertEquals(
        "The negative pregnancy test (2026-02-15) is more than 14 days older than the visit"
            + " (2026-03-02); please confirm or repeat it.",
        older.finding("CHK_PREGNANCY_TEST_OLD"));
  }

  @Test
  void a_measured_filtration_decides_before_the_calculated_one() {
    Subject weak = Subject.eligible().when("creatinine", "150 µmol/L");
    weak.then("E12", EXCLUDED);
    assertEquals("41.6 mL/min/1.73 m²", weak.calculated("egfr"));
    weak.when("gfr", "75 mL/min/1.73 m²").then("E12", NOT_EXCLUDED);
    weak.when("gfr", "missing ND").then("E12", EXCLUDED);
    weak.when("gfr", "> 50 mL/min/1.73 m²").then("E12", UNDETERMINED);
  }

  @Test
  void an_implausible_value_decides_nothing_and_opens_a_query() {
    Subject heavy = Subject.eligible().when("weight", "1000 kg").then("E01", UNDETERMINED);
    assertEquals(
        "Weight: 1000 kg is not plausible (expected 5 kg to 250 kg).",
        heavy.finding("PLAUSIBLE_VITALS_WEIGHT"));
    Subject unborn = Subject.eligible().when("birth_date", "2027-01-01");
    unborn.then("I03", UNDETERMINED);
    assertEquals(1, unborn.findings("PLAUSIBLE_DEMOGRAPHY_BIRTH_DATE").size());
  }
}

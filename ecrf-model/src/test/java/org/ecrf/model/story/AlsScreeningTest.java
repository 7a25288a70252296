package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.MET;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_MET;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ecrf.model.casebook.ItemPath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Three screening visits, of which the latest value decides. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsScreeningTest {
  private static final String FUNCTIONS = "screening_30.alsfrs.";

  @Test
  void the_latest_weight_decides_and_is_shown_to_the_investigator() {
    AlsPatient patient = AlsPatients.eligible().when("screening_90.vitals.weight", "41 kg");
    patient.then("I02", MET);
    AlsPatient lighter = patient.when("screening_60.vitals.weight", "39.5 kg").then("I02", NOT_MET);
    assertEquals("39.5 kg", lighter.calculated("screening_30.eligibility.deciding_weight"));
    lighter.when("screening_30.vitals.weight", "missing ND").then("I02", NOT_MET);
    lighter.when("screening_30.vitals.weight", "40 kg").then("I02", MET);
  }

  @Test
  void the_finding_stands_at_the_visit_whose_value_decides() {
    AlsPatient light = AlsPatients.eligible().when("screening_60.vitals.weight", "39.5 kg");
    assertEquals(
        ItemPath.parse("screening_60/vitals/weight"), light.findings("I02").getFirst().at());
    assertEquals(
        "I02: the latest weight, 39.5 kg, is below 40 kg.",
        light.findings("I02").getFirst().message().in("en"));
    assertTrue(light.findings("I02").getFirst().message().in("pl").contains("39.5 kg"));
  }

  @Test
  void an_implausible_latest_value_is_not_replaced_by_an_earlier_one() {
    AlsPatients.eligible().when("screening_30.vitals.weight", "700 kg").then("I02", UNDETERMINED);
  }

  @Test
  void the_alsfrs_needs_all_twelve_answers_and_the_latest_complete_total_decides() {
    AlsPatient patient = AlsPatients.eligible().then("I07", MET).then("I06", MET);
    assertEquals("36", patient.calculated(FUNCTIONS + "total"));
    assertEquals("6", patient.calculated("screening_30.eligibility.progression"));
    AlsPatient incomplete = patient.without(FUNCTIONS + "walking");
    assertEquals("", incomplete.calculated(FUNCTIONS + "total"));
    incomplete.then("I07", UNDETERMINED).then("I06", UNDETERMINED);
    AlsPatient earlier = incomplete;
    for (var answer : patient.casebook().values().entrySet()) {
      ItemPath path = answer.getKey();
      if (path.form().equals("alsfrs")) {
        earlier =
            new AlsPatient(earlier.casebook().with(at90(path), answer.getValue()), patient.facts());
      }
    }
    assertEquals("36", earlier.calculated("screening_30.eligibility.deciding_total"));
    earlier.then("I07", MET);
  }

  private static ItemPath at90(ItemPath path) {
    return new ItemPath("screening_90", path.form(), path.item());
  }

  @Test
  void with_a_gastrostomy_5b_is_asked_instead_of_5a() {
    AlsPatient without = AlsPatients.eligible();
    assertTrue(without.hides(FUNCTIONS + "cutting_tube") && !without.hides(FUNCTIONS + "cutting"));
    AlsPatient with = without.when(FUNCTIONS + "gastrostomy", "yes");
    assertTrue(with.hides(FUNCTIONS + "cutting") && !with.hides(FUNCTIONS + "cutting_tube"));
    assertEquals("", with.calculated(FUNCTIONS + "total"));
    assertEquals("33", with.when(FUNCTIONS + "cutting_tube", "0").calculated(FUNCTIONS + "total"));
  }

  @Test
  void a_total_of_30_is_enough_and_29_is_not() {
    AlsPatient patient = AlsPatients.eligible();
    for (String function : new String[] {"walking", "stairs", "turning"}) {
      patient = patient.when(FUNCTIONS + function, "1");
    }
    patient.then("I07", MET).when(FUNCTIONS + "speech", "2").then("I07", NOT_MET);
  }

  @Test
  void liver_values_are_measured_by_the_limits_for_sex_and_age() {
    AlsPatient man = AlsPatients.eligible().when("screening_30.laboratory.ggt", "100 U/L");
    man.then("E05", NOT_EXCLUDED);
    assertEquals("1.67", man.calculated("screening_30.eligibility.deciding_ggt"));
    AlsPatient woman = man.when("screening_90.demography.sex", "F").then("E05", EXCLUDED);
    assertEquals("2.22", woman.calculated("screening_30.eligibility.deciding_ggt"));
    AlsPatient younger = woman.when("screening_90.demography.birth_date", "1980-01-01");
    assertEquals("2.5", younger.calculated("screening_30.eligibility.deciding_ggt"));
    younger.when("screening_30.laboratory.ggt", "80 U/L").then("E05", NOT_EXCLUDED);
    younger.when("screening_30.laboratory.ggt", "80.5 U/L").then("E05", EXCLUDED);
  }

  /** GGT: 60 of a man, 45 of a woman of 58; the multiple lies between and is not stored. */
  @Test
  void while_the_sex_is_not_known_the_liver_decides_where_both_limits_agree() {
    AlsPatient somebody = AlsPatients.eligible().without("screening_90.demography.sex");
    AlsPatient low = somebody.when("screening_30.laboratory.ggt", "90 U/L");
    low.then("E05", NOT_EXCLUDED);
    assertEquals("", low.calculated("screening_30.eligibility.deciding_ggt"));
    somebody.when("screening_30.laboratory.ggt", "90.1 U/L").then("E05", UNDETERMINED);
    somebody.when("screening_30.laboratory.ggt", "120 U/L").then("E05", UNDETERMINED);
    somebody.when("screening_30.laboratory.ggt", "120.1 U/L").then("E05", EXCLUDED);
    somebody.when("screening_30.laboratory.ggt", "< 90 U/L").then("E05", NOT_EXCLUDED);
    somebody.when("screening_30.laboratory.ggt", "> 120 U/L").then("E05", EXCLUDED);
  }

  @Test
  void without_a_stated_limit_or_its_visit_the_liver_stays_open() {
    AlsPatients.eligible().without("screening_90.contact.visit_date").then("E05", UNDETERMINED);
    AlsPatients.eligible()
        .when("screening_90.contact.visit_date", "2025-12-31")
        .then("E05", UNDETERMINED);
  }

  @Test
  void baseline_is_the_planned_day_until_the_first_dose_is_given() {
    AlsPatient patient =
        AlsPatients.eligible().when("screening_90.disease.riluzole_since", "2026-05-04");
    patient.then("I09", NOT_MET).when("imp_1.contact.visit_date", "2026-06-04").then("I09", MET);
  }
}

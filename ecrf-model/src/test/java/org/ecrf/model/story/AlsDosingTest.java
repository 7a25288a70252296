package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Three doses into the spinal fluid, each after a time-out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsDosingTest {
  private static final List<String> ASKED =
      List.of(
          "nuchal_rigidity",
          "other_meningeal",
          "skin_infection",
          "raised_pressure",
          "puncture_obstacle",
          "substance_new",
          "malignancy_new",
          "immunomodulator_new",
          "trial_new");

  private static AlsPatient checkedAt(String visit) {
    AlsPatient patient =
        AlsPatients.eligible().enrolled().when(visit + ".time_out.anticoagulation", "NONE");
    for (String question : ASKED) {
      patient = patient.when(visit + ".time_out." + question, "no");
    }
    return patient;
  }

  @ParameterizedTest
  @ValueSource(strings = {"imp_1", "imp_2", "imp_3"})
  void a_time_out_without_objection_allows_its_own_dose_and_no_other(String visit) {
    var verdicts = checkedAt(visit).evaluate().deciding(Criterion.Decision.DOSE);
    assertEquals(24, verdicts.size());
    verdicts.stream()
        .filter(v -> visit.equals(v.visit()))
        .forEach(
            v -> assertEquals(Verdict.Effect.ALLOWS, v.verdict().effect(), v.criterion().id()));
    assertTrue(
        verdicts.stream()
            .filter(v -> !visit.equals(v.visit()) && v.criterion().id().equals("D01"))
            .allMatch(v -> v.verdict() == UNDETERMINED));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          nuchal_rigidity,     D01
          other_meningeal,     D01
          skin_infection,      D03
          raised_pressure,     D03
          puncture_obstacle,   D03
          immunomodulator_new, D05
          trial_new,           D06
          malignancy_new,      D07
          substance_new,       D08
          """)
  void each_objection_of_the_time_out_refuses_the_dose(String question, String condition) {
    AlsPatient patient = checkedAt("imp_2");
    patient.then(condition, "imp_2", NOT_EXCLUDED);
    patient.when("imp_2.time_out." + question, "yes").then(condition, "imp_2", EXCLUDED);
    patient.without("imp_2.time_out." + question).then(condition, "imp_2", UNDETERMINED);
  }

  @Test
  void what_begins_after_the_enrolment_stops_the_next_dose() {
    AlsPatient treated =
        checkedAt("imp_3")
            .when("imp_3.contact.visit_date", "2026-07-31")
            .when("log.medication[1].drug_class", "IMMUNO_SYSTEMIC")
            .when("log.medication[1].start", "2026-07-01")
            .when("log.medication[1].ongoing", "no")
            .when("log.medication[1].stop", "2026-07-10")
            .then("D05", "imp_3", EXCLUDED);
    treated
        .when("log.medication[2].drug_class", "ANTICOAG_CHRONIC")
        .when("log.medication[2].start", "2026-07-31")
        .when("log.medication[2].ongoing", "yes")
        .then("D02", "imp_3", EXCLUDED);
  }

  @Test
  void the_pregnancy_test_is_of_the_day_of_the_dose() {
    String at = "imp_1.time_out.";
    AlsPatient woman =
        AlsPatients.woman()
            .enrolled()
            .when("imp_1.contact.visit_date", "2026-06-01")
            .when(at + "childbearing_potential", "yes")
            .when(at + "nursing", "no")
            .then("D04", "imp_1", UNDETERMINED)
            .when(at + "hcg", "NEG");
    woman.when(at + "hcg_date", "2026-06-01").then("D04", "imp_1", NOT_EXCLUDED);
    AlsPatient early = woman.when(at + "hcg_date", "2026-05-31").then("D04", "imp_1", UNDETERMINED);
    assertEquals(1, early.findings("CHK_PREGNANCY_TEST_DAY").size());
    AlsPatient positive = woman.when(at + "hcg", "POS").then("D04", "imp_1", EXCLUDED);
    AlsPatient denied =
        positive.when(at + "childbearing_potential", "no").then("D04", "imp_1", EXCLUDED);
    assertEquals(1, denied.findings("CHK_PREGNANCY_TEST_DENIED").size());
  }

  @Test
  void a_dose_is_authorised_for_its_visit_only_and_what_was_given_without_is_a_safety_finding() {
    AlsPatient first =
        checkedAt("imp_1")
            .authorisedAt("imp_1")
            .when("imp_1.administration.start", "2026-06-01T10:00");
    assertEquals(0, first.findings("CHK_UNAUTHORISED").size());
    var finding =
        first.when("imp_2.administration.start", "2026-07-01T10:00").findings("CHK_UNAUTHORISED");
    assertEquals("imp_2/administration/start", finding.getFirst().at().toString());
    assertTrue(finding.getFirst().safety());
  }

  @Test
  void viable_cells_are_counted_and_minutes_are_real_ones_in_the_night_of_a_clock_change() {
    String at = "imp_1.administration.";
    AlsPatient given =
        AlsPatients.eligible()
            .when(at + "cell_number", "30 million cells")
            .when(at + "viability", "92.5 %")
            .when(at + "start", "2026-10-25T02:30")
            .when(at + "stop", "2026-10-25T03:10");
    assertEquals("27.8 million cells", given.calculated(at + "viable_cells"));
    assertEquals("", given.calculated(at + "minutes"));
    assertEquals(
        "140 min", given.when(at + "start", "2026-10-25T01:50").calculated(at + "minutes"));
  }

  @Test
  void each_observation_after_the_puncture_stands_for_itself() {
    String at = "imp_1.administration.observation";
    AlsPatient observed =
        AlsPatients.eligible()
            .when(at + "[1].after_systolic", "120 mmHg")
            .when(at + "[1].after_diastolic", "70 mmHg")
            .when(at + "[2].after_systolic", "80 mmHg")
            .when(at + "[2].after_diastolic", "90 mmHg");
    var findings = observed.findings("CHK_PRESSURE_AFTER");
    assertEquals(1, findings.size());
    assertEquals(
        "imp_1/administration/observation[2]/after_diastolic", findings.getFirst().at().toString());
    assertTrue(
        observed.when(at + "[3].new_deficit", "yes").findings("CHK_MENINGISM").getFirst().safety());
  }

  @Test
  void a_death_is_a_serious_event_and_survival_is_told_at_each_contact() {
    AlsPatient dead = AlsPatients.eligible().enrolled().when("month_7.contact.alive", "no");
    assertEquals("false", dead.calculated("month_7.contact.event_free"));
    assertEquals(1, dead.findings("CHK_DEATH_REPORTED").size());
    AlsPatient reported = dead.when("log.serious_event[1].criteria", "HOSPITAL,DEATH");
    assertEquals(0, reported.findings("CHK_DEATH_REPORTED").size());
    assertTrue(dead.hides("month_7.contact.tracheostomy"));
  }
}

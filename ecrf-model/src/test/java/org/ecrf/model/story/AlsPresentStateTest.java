package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.MET;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_MET;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is so at the third screening visit, and what was found once and stays. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlsPresentStateTest {
  private static final String REPRODUCTION = "screening_30.reproduction.";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"tracheostomy, E02", "ventilator_dependent, E03"})
  void the_third_screening_visit_says_what_is_so_at_present(String item, String criterion) {
    AlsPatient opened = AlsPatients.eligible().when("screening_90.contact." + item, "yes");
    opened.then(criterion, NOT_EXCLUDED);
    opened.when("screening_30.contact." + item, "yes").then(criterion, EXCLUDED);
    opened.without("screening_30.contact." + item).then(criterion, EXCLUDED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"tracheostomy, E02", "ventilator_dependent, E03"})
  void an_earlier_no_never_passes(String item, String criterion) {
    AlsPatient unasked = AlsPatients.eligible().without("screening_30.contact." + item);
    unasked.then(criterion, UNDETERMINED);
    unasked.when("screening_30.contact." + item, "missing UNK").then(criterion, UNDETERMINED);
    AlsPatient closed =
        unasked
            .when("screening_90.contact." + item, "yes")
            .when("screening_60.contact.alive", "yes")
            .when("screening_60.contact." + item, "no");
    closed.then(criterion, UNDETERMINED);
  }

  @Test
  void a_pregnancy_test_without_its_result_is_not_replaced_by_an_older_one() {
    AlsPatient woman = AlsPatients.woman().then("I13", MET).then("E01", NOT_EXCLUDED);
    AlsPatient earlier = tested(woman, "NEG");
    earlier.then("E01", NOT_EXCLUDED);
    AlsPatient waiting = earlier.without(REPRODUCTION + "hcg");
    waiting.then("I13", UNDETERMINED).then("E01", UNDETERMINED);
    assertEquals(1, waiting.findings("CHK_TEST_RESULT").size());
    waiting.when(REPRODUCTION + "tested", "no").then("I13", NOT_MET).then("E01", UNDETERMINED);
    waiting.when(REPRODUCTION + "hcg", "POS").then("I13", MET).then("E01", EXCLUDED);
  }

  @Test
  void an_earlier_positive_pregnancy_test_excludes_until_a_later_one_denies_it() {
    AlsPatient positive = tested(AlsPatients.woman(), "POS").then("E01", NOT_EXCLUDED);
    AlsPatient untested = positive.without(REPRODUCTION + "hcg").then("E01", EXCLUDED);
    untested.when(REPRODUCTION + "childbearing_potential", "no").then("E01", EXCLUDED);
  }

  @Test
  void a_positive_pregnancy_test_excludes_whatever_is_said_of_the_potential_and_of_the_test() {
    AlsPatient positive = AlsPatients.woman().when(REPRODUCTION + "hcg", "POS");
    assertEquals(0, positive.findings("CHK_TEST_DENIED").size());
    for (String answer : new String[] {"childbearing_potential", "tested"}) {
      AlsPatient denied = positive.when(REPRODUCTION + answer, "no").then("E01", EXCLUDED);
      assertEquals(1, denied.findings("CHK_TEST_DENIED").size());
      positive.without(REPRODUCTION + answer).then("E01", EXCLUDED);
    }
  }

  private static AlsPatient tested(AlsPatient woman, String result) {
    return woman
        .when("screening_90.reproduction.childbearing_potential", "yes")
        .when("screening_90.reproduction.tested", "yes")
        .when("screening_90.reproduction.hcg", result);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"hbv, E06", "hcv, E06", "hiv, E06", "syphilis, E07"})
  void a_positive_result_excludes_at_any_visit_and_a_later_negative_one_is_questioned(
      String infection, String criterion) {
    String later = "screening_30.infections." + infection;
    AlsPatient positive =
        AlsPatients.eligible().when("screening_90.infections." + infection, "POS");
    positive.then(criterion, EXCLUDED);
    assertEquals(0, positive.findings("CHK_INFECTION_CHANGED").size());
    AlsPatient changed = positive.when(later, "NEG").then(criterion, EXCLUDED);
    assertEquals(1, changed.findings("CHK_INFECTION_CHANGED").size());
    AlsPatient again = AlsPatients.eligible().when(later, "NEG").then(criterion, NOT_EXCLUDED);
    again.when(later, "POS").then(criterion, EXCLUDED);
  }
}

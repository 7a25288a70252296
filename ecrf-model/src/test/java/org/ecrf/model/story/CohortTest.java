package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.MET;
import static org.ecrf.model.rule.Verdict.NOT_MET;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CohortTest {

  @Test
  void each_band_of_part_1_has_three_places() {
    Subject boy = Subject.eligible();
    boy.beside(2, "part_1_adolescent").then("I03", MET);
    boy.beside(3, "part_1_adolescent").then("I03", NOT_MET);
    boy.beside(3, "part_1_child").then("I03", MET);
  }

  @Test
  void the_band_changes_on_the_twelfth_birthday() {
    Subject full = Subject.eligible().beside(3, "part_1_adolescent");
    full.when("birth_date", "2014-03-05").then("I03", NOT_MET);
    full.when("birth_date", "2014-03-06").then("I03", MET);
  }

  @Test
  void part_2_waits_for_its_randomisation_and_says_so() {
    Subject subject = Subject.eligible().when("part", "2").then("I03", UNDETERMINED);
    assertTrue(subject.criterion("I03").trace().toString().contains("part 2 is not open"));
    assertEquals(
        "Part 2 cannot be enrolled yet; its randomisation is not set up.",
        subject.finding("CHK_PART_2"));
    subject.when("birth_date", "2004-03-05").then("I03", NOT_MET);
    subject.beside(59, "part_2").then("I03", UNDETERMINED);
    subject.beside(60, "part_2").then("I03", NOT_MET);
  }

  @Test
  void the_younger_stratum_opens_six_months_after_its_delay_began_and_not_earlier() {
    Subject child = Subject.eligible().when("part", "2").when("birth_date", "2016-03-05");
    child.then("I03", UNDETERMINED);
    Subject delayed = child.given("delay_starts", "2025-09-05");
    delayed.then("I03", UNDETERMINED);
    delayed.given("younger_opens", "2026-03-05").then("I03", UNDETERMINED);
    delayed.given("younger_opens", "2026-03-06").then("I03", NOT_MET);
    delayed.given("younger_opens", "2026-03-04").then("I03", NOT_MET);
  }
}

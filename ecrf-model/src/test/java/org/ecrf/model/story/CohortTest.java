package org.ecrf.model.story;

import static java.util.stream.Collectors.toMap;
import static org.ecrf.model.rule.Verdict.MET;
import static org.ecrf.model.rule.Verdict.NOT_MET;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ecrf.model.study.Cohort;
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
  void the_age_decides_in_part_2_which_waits_for_its_randomisation_and_says_so() {
    Subject subject = Subject.eligible().when("part", "2").then("I03", MET);
    assertEquals(
        "Part 2 enrols from the day that is set for it; until its randomisation is set up there is"
            + " none, and enrolment is refused.",
        subject.finding("CHK_PART_2"));
    subject.when("birth_date", "2004-03-06").then("I03", MET);
    subject.when("birth_date", "2004-03-05").then("I03", NOT_MET);
    subject.beside(59, "part_2").then("I03", MET);
    subject.beside(60, "part_2").then("I03", NOT_MET);
  }

  @Test
  void part_2_has_no_opening_until_it_is_set() {
    var opening =
        Subject.STUDY.definition().cohorts().stream()
            .collect(toMap(Cohort::id, c -> "" + c.opens()));
    assertEquals("part_2_opens", opening.get("part_2"));
    assertEquals("younger_opens", opening.get("part_2_younger"));
    assertEquals("null", opening.get("part_1_child"));
  }

  @Test
  void the_younger_stratum_opens_six_months_after_its_delay_began_and_not_earlier() {
    Subject child = Subject.eligible().when("part", "2").when("birth_date", "2016-03-05");
    child.then("I03", UNDETERMINED);
    Subject delayed = child.given("delay_starts", "2025-09-05");
    delayed.then("I03", UNDETERMINED);
    delayed.given("younger_opens", "2026-03-05").then("I03", MET);
    delayed.given("younger_opens", "2026-03-06").then("I03", NOT_MET);
    delayed.given("younger_opens", "2026-03-04").then("I03", NOT_MET);
  }
}

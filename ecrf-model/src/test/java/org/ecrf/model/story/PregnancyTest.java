package org.ecrf.model.story;

import static org.ecrf.model.rule.Verdict.EXCLUDED;
import static org.ecrf.model.rule.Verdict.NOT_EXCLUDED;
import static org.ecrf.model.rule.Verdict.UNDETERMINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A documented pregnancy test decides, whatever is answered elsewhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PregnancyTest {
  private static final String AT = "infusion/infusion/";

  @Test
  void a_positive_pregnancy_test_excludes_whatever_is_said_of_the_potential() {
    Subject positive = Subject.eligible().when("sex", "F").when("nursing", "no").when("hcg", "POS");
    positive
        .then("E09", EXCLUDED)
        .when("childbearing_potential", "missing UNK")
        .then("E09", EXCLUDED);
    Subject able = positive.when("childbearing_potential", "yes").then("E09", EXCLUDED);
    assertEquals(0, able.findings("CHK_PREGNANCY_TEST_DENIED").size());
    Subject changed = able.when("childbearing_potential", "no").then("E09", EXCLUDED);
    assertEquals(1, changed.findings("CHK_PREGNANCY_TEST_DENIED").size());
    assertTrue(!changed.hides("hcg"));
    changed.when("hcg", "NEG").then("E09", NOT_EXCLUDED);
  }

  @Test
  void a_positive_test_of_the_day_refuses_the_dose_whatever_is_said_of_the_potential() {
    Subject girl =
        Subject.infused()
            .when("sex", "F")
            .when("childbearing_potential", "no")
            .when(AT + "nursing", "no")
            .when(AT + "childbearing_potential", "no")
            .then("D02", NOT_EXCLUDED);
    Subject positive = girl.when(AT + "hcg", "POS").then("D02", EXCLUDED);
    assertEquals(1, positive.findings("CHK_TEST_DENIED_INFUSION").size());
    Subject able = girl.when(AT + "childbearing_potential", "yes").then("D02", UNDETERMINED);
    assertEquals(1, able.findings("CHK_TEST_MISSING_INFUSION").size());
  }
}

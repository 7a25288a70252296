package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.ClosedForms;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;

/** What rules are given of forms that are frozen or locked. */
class ClosedFormsTest {
  private static final RuleBook RULES =
      StudyCompiler.compile(ClosedCalculationsIT.yaml("C-1"), 1).study().orElseThrow().rules();
  private static final ItemPath TWICE = ItemPath.parse("first/person/twice");
  private static final ItemPath AGAIN = ItemPath.parse("first/body/again");
  private static final Set<ClosedForms.At> PERSON = Set.of(new ClosedForms.At("first", "person"));
  private static final ClosedForms STORED =
      new ClosedForms(PERSON, Map.of(TWICE, kilograms("140")), Map.of(TWICE, false));

  @Test
  void whatIsStoredStandsInThePlaceOfTheFormula() {
    Assessment open = RULES.assess(weight("70"), facts(ClosedForms.NONE));
    assertGives("140", "141", open);
    Assessment closed = open.after(weight("71"), facts(STORED));
    assertGives("140", "141", closed);
    assertEquals(RULES.evaluate(weight("71"), facts(STORED)), closed.evaluation());
    assertGives("140", "141", closed.after(weight("72"), facts(STORED)));
    assertGives("142", "143", closed.after(weight("71"), facts(ClosedForms.NONE)));
  }

  @Test
  void whatIsNotStoredIsNotCalculated() {
    ClosedForms nothing = new ClosedForms(PERSON, Map.of(), Map.of());
    Assessment closed = RULES.assess(weight("70"), facts(nothing));
    assertNull(closed.evaluation().calculated().get(TWICE));
    assertNull(closed.evaluation().calculated().get(AGAIN));
  }

  @Test
  void whatCanNoLongerBeCalculatedStays() {
    assertGives("140", "141", RULES.assess(new Casebook(Map.of()), facts(STORED)));
  }

  private static void assertGives(String twice, String again, Assessment assessment) {
    Map<ItemPath, ItemValue> calculated = assessment.evaluation().calculated();
    assertEquals(
        List.of(kilograms(twice), kilograms(again)),
        List.of(calculated.get(TWICE), calculated.get(AGAIN)));
  }

  private static Casebook weight(String kilograms) {
    return new Casebook(Map.of(ItemPath.parse("first/body/weight"), kilograms(kilograms)));
  }

  private static ItemValue kilograms(String number) {
    return ItemValue.of(number, "kg");
  }

  private static Facts facts(ClosedForms closed) {
    return new Facts(
        LocalDate.of(2026, 3, 1),
        ZoneOffset.UTC,
        SubjectState.SCREENING,
        Set.of(),
        Surroundings.NONE,
        closed);
  }
}

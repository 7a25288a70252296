package org.ecrf.server.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Used;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;

/** A decision keeps the values that it rests on, and no words that might have to be erased. */
class FrozenVerdictsTest {
  private static final FrozenVerdicts FROZEN =
      new FrozenVerdicts(
          StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
              .study()
              .orElseThrow()
              .definition());

  @Test
  void valuesAreKeptAndWordsAreNot() {
    Frozen item =
        new Frozen(
            ItemPath.parse("screening/vitals/bmi"),
            ItemValue.of("22"),
            List.of(
                used("screening/vitals/weight", ItemValue.of("64", "kg")),
                used("screening/vitals/height", new ItemValue.Missing("ND", "Particular was away")),
                used("screening/judgement/comment", ItemValue.of("Her name is Particular"))));
    String text = FROZEN.of(List.of(), List.of(item));
    assertFalse(text.contains("Particular"), text);
    assertTrue(text.contains("64") && text.contains("ND") && text.contains("comment"), text);
    Frozen read = FrozenItems.read(text).getFirst();
    assertEquals(item.value(), read.value());
    assertEquals(item.used().getFirst(), read.used().getFirst());
  }

  private static Used used(String path, ItemValue value) {
    return new Used(ItemPath.parse(path), value);
  }
}

package org.ecrf.server.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Audience;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.junit.jupiter.api.Test;

class DiscretionTest {
  private static final StudyDefinition STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
          .study()
          .orElseThrow()
          .definition();
  private final Discretion discretion = new Discretion(STUDY, false, Set.of(Audience.EVERYONE));

  @Test
  void aFindingAtASensitiveItemIsHidden() {
    assertTrue(discretion.hides(finding("E06", "screening/serology/hiv")));
    assertTrue(discretion.hides(finding("I03", "screening/demography/birth_date")));
  }

  @Test
  void oneThatQuotesASensitiveItemElsewhereIsHiddenToo() {
    assertTrue(discretion.hides(finding("I06", "screening/judgement/comment")));
  }

  @Test
  void theWeightIsForEverybody() {
    assertFalse(discretion.hides(finding("E01", "screening/vitals/weight")));
  }

  @Test
  void wordsAboutAWidePlaceAreHiddenFromWhoMayKnowLessThanTheirAuthor() {
    ItemPath subject = ItemPath.parse("-/-/-");
    Discretion everyone = new Discretion(STUDY, true, Set.of(Audience.EVERYONE));
    assertTrue(discretion.hidesWords(subject, "MONITOR"));
    assertFalse(discretion.hidesWords(subject, "SPONSOR"));
    assertTrue(discretion.hidesWords(subject, "system"));
    assertFalse(everyone.hidesWords(subject, "MONITOR"));
    assertTrue(discretion.hidesWords(ItemPath.parse("screening/serology/hiv"), "SPONSOR"));
  }

  private static Finding finding(String check, String at) {
    return new Finding(
        check, ItemPath.parse(at), Text.of("…"), Check.Severity.QUERY, false, List.of());
  }
}

package org.ecrf.ui.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of the trail as an inspector reads them. */
class TrailPlacesTest {
  private static final Labels STUDY =
      new Labels(
          StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
              .study()
              .orElseThrow()
              .definition());
  private static final String QUERY = "query/1/month_3/follow_up/insulin_dose";

  @AfterEach
  void nobodyIsAtTheScreen() {
    UI.setCurrent(null);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Query Q-0001 · Month 3 · Examination and diabetes · Insulin a day",
    "sv, Fråga Q-0001 · Månad 3 · Undersökning och diabetes · Insulin per dygn"
  })
  void anActOnAQueryNamesTheItemAsTheStudyDoes(String language, String words) {
    readIn(language);
    assertEquals(words, TrailPlaces.target(STUDY, QUERY));
  }

  @ParameterizedTest
  @CsvSource({
    "en, query/1/message, Query Q-0001 · Message",
    "en, query/1/message/sv, Query Q-0001 · Message (Swedish)",
    "sv, query/1/message/sv, Fråga Q-0001 · Meddelande (svenska)",
    "sv, query/1/state, Fråga Q-0001 · Status",
    "en, subject/withdrawn_from, Withdraws from",
    "en, verification/month_3/follow_up/insulin_dose/source, Insulin a day · Verified",
    "en, month_3/follow_up/insulin_dose, Month 3 · Examination and diabetes · Insulin a day"
  })
  void aValueIsNamedInWords(String language, String path, String words) {
    readIn(language);
    assertEquals(words, TrailPlaces.value(STUDY, QUERY, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry/screening/vitals",
        "subject/01-001",
        "lock/3",
        "site/01",
        "grant/7",
        "export/2/dataset.zip",
        "version/1"
      })
  void noTargetIsShownAsTheTrailKeepsIt(String target) {
    assertFalse(TrailPlaces.target(STUDY, target).contains("/"), target);
  }

  @Test
  void aQueryWhoseItemIsHiddenKeepsItsNumber() {
    assertEquals("Query Q-0012", TrailPlaces.target(STUDY, "query/12"));
  }

  @Test
  void whatHasNoWordsShowsItself() {
    assertEquals("kit/12", TrailPlaces.target(STUDY, "kit/12"));
  }

  @Test
  void codesOfDecisionsAreWords() {
    TrailLine.ChangeLine scope =
        new TrailLine.ChangeLine("subject/withdrawn_from", null, ItemValue.of("ALL"), false);
    assertEquals("Everything", TrailWords.change(STUDY, scope));
  }

  private static void readIn(String language) {
    UI screen = new UI();
    screen.setLocale(Locale.forLanguageTag(language));
    UI.setCurrent(screen);
  }
}

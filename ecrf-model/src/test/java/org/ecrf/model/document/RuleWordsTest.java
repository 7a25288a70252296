package org.ecrf.model.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.study.StudyDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleWordsTest {
  private static final StudyDefinition STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
          .study()
          .orElseThrow()
          .definition();

  @Test
  void items_are_called_by_their_labels_and_codes_by_their_texts() {
    assertSaid(
        "“Sex” (Screening) is “Female” and “Can become pregnant” (Screening)",
        "“Kön” (Screening) är “Kvinna” och “Kan bli gravid” (Screening)",
        "screening.demography.sex == \"F\" && screening.history.childbearing_potential");
  }

  @Test
  void amounts_periods_and_the_calendar_read_as_they_are_spoken() {
    assertSaid(
        "“Weight” (Screening) > 100 kg or today ≥ “Date of birth” (Screening) + 18 years",
        "“Vikt” (Screening) > 100 kg eller idag ≥ “Födelsedatum” (Screening) + 18 år",
        "screening.vitals.weight > mass(\"100 kg\")"
            + " || today >= screening.demography.birth_date + years(18)");
  }

  @Test
  void what_is_not_entered_and_what_stays_open_is_said() {
    assertSaid(
        "“Sex” (Screening) is not entered – if so: open (later) – else: yes",
        "“Kön” (Screening) är inte ifyllt – i så fall: öppet (later) – annars: ja",
        "!entered(screening.demography.sex) ? undetermined(\"later\") : true");
  }

  @Test
  void a_name_that_stands_for_nothing_stays() {
    assertSaid("some.thing < 3", "some.thing < 3", "some.thing < 3");
  }

  private static void assertSaid(String english, String swedish, String rule) {
    var said = RuleWords.of(STUDY, null, rule, List.of("en", "sv"));
    assertEquals(english, said.in("en"));
    assertEquals(swedish, said.in("sv"));
  }
}

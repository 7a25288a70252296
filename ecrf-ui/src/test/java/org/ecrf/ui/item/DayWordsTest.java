package org.ecrf.ui.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  @ParameterizedTest
  @CsvSource({"16 nov 2026", "16 november 2026", "16 Nov. 2026", "'16.  November 2026 '"})
  void months_may_be_written_in_words(String typed) {
    assertEquals(Optional.of(LocalDate.of(2026, 11, 16)), DayWords.read(typed, SWEDISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 okt 2026", "1 oct 2026"})
  void in_the_language_of_the_screen_and_in_english(String typed) {
    assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), DayWords.read(typed, SWEDISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 feb 2026", "16 xyz 2026", "yesterday", "16 nov"})
  void what_is_no_day_is_not_guessed(String typed) {
    assertEquals(Optional.empty(), DayWords.read(typed, Locale.ENGLISH));
  }
}

package org.ecrf.ui.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Pattern SAID = Pattern.compile("Say\\.it\\(\\s*\"([a-z0-9_.\\-]+)\"");
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Locale POLISH = Locale.forLanguageTag("pl");

  static Stream<Locale> languages() {
    return Catalogue.LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_has_the_same_messages(Locale language) {
    assertEquals(own(Locale.ENGLISH), own(language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_message_stands_once(Locale language) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (var in = Catalogue.class.getResourceAsStream(path(language))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("[a-z].*=.*"))
          .map(line -> line.substring(0, line.indexOf('=')))
          .forEach(key -> assertTrue(keys.add(key), key));
    }
    assertEquals(own(language), keys);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_message_is_well_formed(Locale language) {
    ResourceBundle messages = Catalogue.messages(language);
    for (String key : messages.keySet()) {
      assertTrue(!new MessageFormat(messages.getString(key), language).toPattern().isEmpty(), key);
    }
  }

  @Test
  void every_message_that_a_screen_says_exists() throws IOException {
    Set<String> said = said();
    said.removeAll(own(Locale.ENGLISH));
    said.removeIf(key -> key.endsWith(".")); // completed by a code; the codes are tested below
    assertEquals(Set.of(), said);
  }

  @Test
  void counts_follow_the_plural_of_the_language() {
    assertEquals("1 open query", say(Locale.ENGLISH, 1));
    assertEquals("3 open queries", say(Locale.ENGLISH, 3));
    assertEquals("1 öppen fråga", say(SWEDISH, 1));
    assertEquals("3 öppna frågor", say(SWEDISH, 3));
    assertEquals("1 otwarte zapytanie", say(POLISH, 1));
    assertEquals("3 otwarte zapytania", say(POLISH, 3));
    assertEquals("5 otwartych zapytań", say(POLISH, 5));
    assertEquals("22 otwarte zapytania", say(POLISH, 22));
  }

  private static String say(Locale language, int count) {
    return Catalogue.say(language, "item.queries", Map.of("n", count));
  }

  private static Set<String> own(Locale language) {
    // the root bundle is English, so a language's own keys are those of its file
    return new TreeSet<>(Collections.list(file(language).getKeys()));
  }

  private static ResourceBundle file(Locale language) {
    try (var in = Catalogue.class.getResourceAsStream(path(language))) {
      return new java.util.PropertyResourceBundle(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String path(Locale language) {
    String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
    return "/org/ecrf/ui/messages" + suffix + ".properties";
  }

  private static Set<String> said() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(p -> p.toString().endsWith(".java"))
          .flatMap(p -> SAID.matcher(read(p)).results())
          .map((MatchResult m) -> m.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

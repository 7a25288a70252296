package org.ecrf.deploy.story;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.ecrf.deploy.running.RunningSystem;

/** The texts of the user interface in one language, as they are deployed. */
record ScreenWords(Set<String> texts) {
  private static final String MESSAGES = "WEB-INF/classes/org/ecrf/ui/messages%s.properties";

  /** Shorter ones mean something in every language. */
  private static final int SHORTEST = 4;

  static ScreenWords in(String language) {
    String file = MESSAGES.formatted(language.equals("en") ? "" : "_" + language);
    try (ZipFile war = new ZipFile(RunningSystem.application().toFile());
        InputStreamReader reader =
            new InputStreamReader(war.getInputStream(war.getEntry(file)), StandardCharsets.UTF_8)) {
      Properties messages = new Properties();
      messages.load(reader);
      return new ScreenWords(
          messages.values().stream().map(Object::toString).collect(Collectors.toSet()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Those of them that stand among what is seen, and that the language of the screen lacks. */
  Set<String> strangersAmong(List<String> seen, ScreenWords own) {
    Set<String> strangers = new TreeSet<>(seen);
    strangers.retainAll(texts);
    strangers.removeAll(own.texts);
    strangers.removeIf(text -> text.length() < SHORTEST);
    return strangers;
  }
}

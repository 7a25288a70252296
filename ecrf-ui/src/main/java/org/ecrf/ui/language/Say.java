package org.ecrf.ui.language;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Text;

/** Says something in the language of the person at the screen. */
public final class Say {
  private Say() {}

  /** A message of the catalogue. */
  public static String it(String key) {
    return Catalogue.say(language(), key, Map.of());
  }

  /** A message with one named argument. */
  public static String it(String key, String name, Object value) {
    return Catalogue.say(language(), key, Map.of(name, value));
  }

  /** A message with two named arguments. */
  public static String it(String key, String name, Object value, String name2, Object value2) {
    return it(key, Map.of(name, value, name2, value2));
  }

  /** A message with named arguments. */
  public static String it(String key, Map<String, ?> arguments) {
    return Catalogue.say(language(), key, new LinkedHashMap<>(arguments));
  }

  /** A text of the study. */
  public static String it(Text text) {
    return text.in(language().getLanguage());
  }

  /** A name of the study inside a sentence: “Add adverse event”, but “Add ECG”. */
  public static String within(Text name) {
    String says = it(name);
    boolean word = says.length() > 1 && Character.isLowerCase(says.charAt(1));
    return word ? says.substring(0, 1).toLowerCase(language()) + says.substring(1) : says;
  }

  /** What the first of these keys says that the catalogue has. */
  public static Optional<String> first(String... keys) {
    return Arrays.stream(keys)
        .filter(Catalogue.messages(Locale.ENGLISH)::containsKey)
        .findFirst()
        .map(Say::it);
  }

  /** The language of the screen; English outside of one. */
  public static Locale language() {
    UI screen = UI.getCurrent();
    return screen == null ? Locale.ENGLISH : screen.getLocale();
  }
}

package org.ecrf.ui.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of the screens, one file a language, in ICU MessageFormat: languages have up to four
 * plural forms, so no sentence is joined from pieces. A language that lacks a message says it in
 * English.
 */
public final class Catalogue {
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("pl"));

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Map<String, MessageFormat> PARSED = new ConcurrentHashMap<>();

  private Catalogue() {}

  /**
   * The message in this language.
   *
   * @param arguments by the names that the message uses
   * @throws java.util.MissingResourceException where no language has the key
   */
  public static String say(Locale language, String key, Map<String, ?> arguments) {
    MessageFormat format =
        PARSED.computeIfAbsent(language.getLanguage() + ":" + key, k -> parse(language, key));
    synchronized (format) { // MessageFormat is not safe for several threads
      return format.format(arguments);
    }
  }

  public static ResourceBundle messages(Locale language) {
    return ResourceBundle.getBundle("org.ecrf.ui.messages", language, EXACT);
  }

  private static MessageFormat parse(Locale language, String key) {
    return new MessageFormat(messages(language).getString(key), ULocale.forLocale(language));
  }
}

package org.ecrf.model.odm;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** Elements that are made of TranslatedText. */
final class OdmTexts {
  private OdmTexts() {}

  /** The element with the text in each language; nothing where the study says nothing. */
  static void write(XmlStream xml, String element, Text text) throws IOException {
    if (!text.isEmpty()) {
      require(xml, element, text, "");
    }
  }

  /** The element, with a substitute where the standard asks for one and the study says nothing. */
  static void require(XmlStream xml, String element, Text text, String substitute)
      throws IOException {
    Map<String, String> texts =
        text.isEmpty() ? Map.of("", substitute) : new TreeMap<>(text.byLanguage());
    xml.start(element);
    for (Map.Entry<String, String> translated : texts.entrySet()) {
      xml.start("TranslatedText")
          .attribute("xml:lang", language(translated.getKey()))
          .text(translated.getValue())
          .end();
    }
    xml.end();
  }

  private static @Nullable String language(String tag) {
    return tag.isEmpty() ? null : tag;
  }
}

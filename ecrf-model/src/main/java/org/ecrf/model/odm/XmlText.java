package org.ecrf.model.odm;

/** Text in an XML 1.0 document. */
final class XmlText {
  private XmlText() {}

  /** Every character of the text has a place in XML 1.0 (section 2.2). */
  static boolean isLegal(String text) {
    return isPlain(text) || text.codePoints().allMatch(XmlText::isLegal);
  }

  /** Nothing to escape and nothing that needs a closer look: most of what is captured. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0xD800 || c == '&' || c == '<' || c == '>' || c == '"') {
        return false;
      }
    }
    return true;
  }

  /** The text with each character that XML cannot hold written as {@code \}{@code u001F}. */
  static String legal(String text) {
    if (isLegal(text)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              if (isLegal(c)) {
                legal.appendCodePoint(c);
              } else {
                legal.append(String.format("\\u%04X", c));
              }
            });
    return legal.toString();
  }

  static String content(String text) {
    return isPlain(text) ? text : escape(legal(text), false);
  }

  static String attribute(String text) {
    return isPlain(text) ? text : escape(legal(text), true);
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String escape(String text, boolean attribute) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\r' -> escaped.append("&#13;");
        case '"' -> escaped.append(attribute ? "&quot;" : "\"");
        case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
        case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

package org.ecrf.model.document;

import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.value.Text;

/**
 * Writes HTML piece by piece. Everything that is said is escaped; a text of the study stands in
 * each of its languages, and the page's style shows one of them.
 */
final class Page {
  private final StringBuilder out = new StringBuilder();
  private final List<String> languages;
  private final String span;

  private Page(List<String> languages, String span) {
    this.languages = languages;
    this.span = span;
  }

  static Page html(List<String> languages) {
    return new Page(languages, "span");
  }

  /** A picture in the page: words stand in {@code tspan}s. */
  Page svg() {
    return new Page(languages, "tspan");
  }

  List<String> languages() {
    return languages;
  }

  /**
   * An element with what is inside.
   *
   * @param tag name and attributes: {@code td class="code"}; only constants and {@link #quoted}
   */
  Page in(String tag, Runnable inside) {
    out.append('<').append(tag).append('>');
    inside.run();
    out.append("</").append(tag, 0, nameEnd(tag)).append('>');
    return this;
  }

  Page put(String tag, String text) {
    return in(tag, () -> say(text));
  }

  /** Nothing where the study says nothing. */
  Page put(String tag, Text text) {
    return text.isEmpty() ? this : in(tag, () -> say(text));
  }

  Page put(String tag, Say word) {
    return put(tag, word.text());
  }

  /** An element without content. */
  Page mark(String tag) {
    out.append('<').append(tag).append(tag.startsWith("!") ? ">" : "/>");
    return this;
  }

  /** What another page of the same study holds. */
  Page add(Page other) {
    out.append(other.out);
    return this;
  }

  Page line() {
    out.append('\n');
    return this;
  }

  Page say(String text) {
    out.append(quoted(text));
    return this;
  }

  Page say(Say word) {
    return say(word.text());
  }

  Page say(Text text) {
    Stream<String> said = languages.stream().map(text::in).distinct();
    if (text.isEmpty() || said.count() == 1) {
      return say(text.in(languages.getFirst()));
    }
    languages.forEach(
        language -> put(span + " lang=\"" + quoted(language) + "\"", text.in(language)));
    return this;
  }

  /** The style sheet, which is ours. */
  Page style(String css) {
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** Nothing in it ends an element or an attribute. */
  static String quoted(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static int nameEnd(String tag) {
    int space = tag.indexOf(' ');
    return space < 0 ? tag.length() : space;
  }
}

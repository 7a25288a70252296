package org.ecrf.ui.look;

import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Icons are symbols of one sprite that stands in the page; only our own constants reach it. */
public final class Icons {
  private Icons() {}

  /** The sprite, to be put into the page once. */
  public static String sprite() {
    try (InputStream in = Icons.class.getResourceAsStream("/org/ecrf/ui/sprite.svg")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An icon that says nothing to a screen reader; the word stands beside it.
   *
   * @param name of the symbol, without its prefix
   */
  public static Span icon(String name, String... classes) {
    // a span without a box of its own: Flow would create an svg element in the HTML namespace
    Span span = new Span();
    span.addClassName("ico");
    span.getElement().setProperty("innerHTML", markup(name, String.join(" ", classes)));
    return span;
  }

  /** An icon that stands without a word: its name is spoken, and shown when pointed at. */
  public static Span named(String name, String says, String... classes) {
    Span span = icon(name, classes);
    span.setTitle(says);
    span.getElement().setAttribute("role", "img").setAttribute("aria-label", says);
    return span;
  }

  private static String markup(String name, String classes) {
    return "<svg class=\"i "
        + classes
        + "\" aria-hidden=\"true\"><use href=\"#i-"
        + name
        + "\"/></svg>";
  }
}

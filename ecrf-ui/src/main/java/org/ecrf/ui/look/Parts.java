package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Plain elements with the classes of the style sheets. */
public final class Parts {
  private Parts() {}

  public static Span text(String text, String... classes) {
    Span span = new Span(text);
    span.addClassNames(classes);
    return span;
  }

  /**
   * @param classes separated by blanks, may be empty
   */
  public static Div box(String classes, Component... children) {
    return dressed(new Div(children), classes);
  }

  public static HtmlContainer strong(String text) {
    return element("b", text);
  }

  public static HtmlContainer small(String text) {
    return element("small", text);
  }

  public static HtmlContainer code(String text) {
    return element("code", text);
  }

  public static HtmlContainer element(String tag, String text) {
    HtmlContainer element = new HtmlContainer(tag);
    element.setText(text);
    return element;
  }

  public static HtmlContainer element(String tag, Component... children) {
    return new HtmlContainer(tag, children);
  }

  /** A key of the keyboard. */
  public static HtmlContainer key(String name) {
    return element("kbd", name);
  }

  /** A link inside the application. */
  public static Anchor link(String address, String text, String... classes) {
    Anchor anchor = new Anchor(address, text);
    anchor.addClassNames(classes);
    return anchor;
  }

  /** What only a screen reader says. */
  public static Span spoken(String text) {
    return text(text, "vh");
  }

  public static <T extends Component & HasStyle> T dressed(T component, String classes) {
    for (String name : classes.split(" ")) {
      if (!name.isEmpty()) {
        component.addClassName(name);
      }
    }
    return component;
  }
}

package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A plain table for lists of one screen: readable by every screen reader, scrolls in its card. On a
 * telephone each row is a block, so every cell knows the name of its column.
 */
public class Table extends Div {
  private final HtmlContainer body = new HtmlContainer("tbody");
  private final List<String> headers;

  /**
   * @param name what the table lists, for screen readers
   */
  public Table(String name, List<String> headers) {
    this.headers = List.copyOf(headers);
    addClassName("scroll");
    HtmlContainer head = new HtmlContainer("tr");
    for (String header : headers) {
      HtmlContainer cell = Parts.element("th", header);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    HtmlContainer caption = Parts.element("caption", name);
    caption.addClassName("vh");
    HtmlContainer table =
        new HtmlContainer("table", caption, new HtmlContainer("thead", head), body);
    table.addClassName("g");
    // scrollable without a mouse
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", name);
    add(table);
  }

  /** Adds a row; returns it, so that it can be named and marked. */
  public HtmlContainer row(Component... cells) {
    HtmlContainer row = new HtmlContainer("tr");
    for (int column = 0; column < cells.length; column++) {
      HtmlContainer cell = new HtmlContainer("td", cells[column]);
      cell.getElement().setAttribute("data-label", headers.get(column));
      row.add(cell);
    }
    body.add(row);
    return row;
  }

  /** A row over all columns: a group, or that there is nothing. */
  public void line(Component says) {
    HtmlContainer cell = new HtmlContainer("td", says);
    cell.getElement().setAttribute("colspan", String.valueOf(headers.size()));
    body.add(new HtmlContainer("tr", cell));
  }

  public void clear() {
    body.removeAll();
  }

  public static Span nothing() {
    return new Span();
  }
}

package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled area; a card never stands in a card. */
public class Card extends Section {
  private final Div head;

  public Card(String title, Component... aside) {
    addClassName("card");
    H2 heading = new H2(title);
    head = Parts.box("hd", heading);
    head.add(aside);
    add(head);
  }

  /** Adds what stands in the padded body. */
  public Card body(Component... content) {
    add(Parts.box("bd col", content));
    return this;
  }

  /** Adds something to the right of the title. */
  public Card aside(Component... content) {
    head.add(content);
    return this;
  }
}

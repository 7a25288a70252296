package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The head of a page: where it is, its title, one line about it, and its actions. */
public class Heading extends Div {
  private final Div path = Parts.box("xs");
  private final H1 title = new H1();
  private final Div sub = Parts.box("sub");
  private final Div actions = Parts.box("row end");

  public Heading(String title) {
    addClassName("ph");
    this.title.setText(title);
    path.setVisible(false);
    add(new Div(path, this.title, sub), actions);
  }

  /** A link to the page above this one, with its separator. */
  public Heading under(String address, String name) {
    if (path.isVisible()) {
      path.add(Parts.text(" / "));
    }
    path.add(Parts.link(address, name));
    path.setVisible(true);
    return this;
  }

  public Heading says(String text) {
    sub.setText(text);
    return this;
  }

  public Heading does(Component... buttons) {
    actions.add(buttons);
    return this;
  }
}

package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What stands where a list would be: what is absent, and the next step. */
public final class Empty {
  private Empty() {}

  public static Div of(String what, Component... next) {
    Div box = Parts.box("empty", Icons.icon("done"), Parts.strong(what));
    box.add(Parts.box("row", next));
    return box;
  }
}

package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** A message under an item: a finding, a conflict, or why it was not saved. */
class RowMessage extends Div {
  private RowMessage(String icon, String title, Component... further) {
    addClassName("check");
    Div says = Parts.box("grow", Parts.strong(title));
    for (Component part : further) {
      says.add(Parts.box("ctext", part));
    }
    add(Icons.icon(icon), says);
    getElement().setAttribute("role", "status");
  }

  /** Something to look at; the value is saved. */
  static RowMessage warns(String title, Component... further) {
    return new RowMessage("warn", title, further);
  }

  /** The value is not saved. */
  static RowMessage refuses(String title, Component... further) {
    RowMessage message = new RowMessage("stop", title, further);
    message.addClassName("cbad");
    return message;
  }
}

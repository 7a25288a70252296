package org.ecrf.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A sentence that stands out: what is so, and what to do. */
public final class Note {
  private Note() {}

  public static Div of(Status status, String what, String further) {
    return of(status.tone(), status.icon(), Parts.strong(what), Parts.text(" " + further));
  }

  /** Something did not happen; said at the place of the action and by a screen reader at once. */
  public static Div refused(String sentence, Component... next) {
    Div says = Parts.box("col", Parts.text(sentence));
    says.add(next);
    Div note = of(Status.BLOCKS.tone(), Status.BLOCKS.icon(), says);
    note.getElement().setAttribute("role", "alert");
    note.addClassName("refusal");
    return note;
  }

  public static Div of(String tone, String icon, Component... says) {
    return Parts.box("note " + tone, Icons.icon(icon), Parts.box("grow", says));
  }
}

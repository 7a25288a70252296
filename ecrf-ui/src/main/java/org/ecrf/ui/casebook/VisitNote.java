package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Doing;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Status;

/** Above the items: that the visit is marked as missed, why, and the way to take that back. */
class VisitNote extends Div {
  private final FormMenu menu;

  VisitNote(FormMenu menu) {
    this.menu = menu;
    setId("visit-note");
  }

  void show(OpenForm form) {
    removeAll();
    String because = form.view().missedBecause();
    if (because == null) {
      return;
    }
    boolean may =
        form.may(Permission.ENTER_CLINICAL)
            && !form.view().degree().refuses(Doing.ENTRY)
            && !form.isPast();
    Div note =
        Note.of(
            Status.MISSED,
            Say.it("visit.missed", "why", because),
            may ? Say.it("visit.missed.text") : "");
    note.addClassName("readonly");
    if (may) {
      NativeButton back = Buttons.small(Buttons.plain(Say.it("visit.held")));
      back.setId("take-back");
      back.addClickListener(pressed -> menu.held(back));
      note.add(back);
    }
    add(note);
  }
}

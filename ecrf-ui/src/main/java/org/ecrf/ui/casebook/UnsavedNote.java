package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;

/** What was typed here is not saved: back to it before the form is left or marked complete. */
final class UnsavedNote extends Div {
  private UnsavedNote(String sentence, List<ItemRow> rows, Component... further) {
    Div choices = Parts.box("row w");
    rows.forEach(row -> choices.add(jump(row)));
    choices.add(further);
    add(Note.refused(sentence, choices));
    rows.getFirst().focus();
  }

  /** Or leave it behind knowingly. */
  static UnsavedNote leaving(List<ItemRow> rows, Runnable leave) {
    NativeButton go = Buttons.small(Buttons.quiet(Say.it("casebook.unsaved.leave")));
    go.setId("leave-anyway");
    go.addClickListener(pressed -> leave.run());
    UnsavedNote note = new UnsavedNote(Say.it("casebook.unsaved", "n", rows.size()), rows, go);
    note.setId("leave-unsaved");
    return note;
  }

  static UnsavedNote completing(List<ItemRow> rows) {
    UnsavedNote note = new UnsavedNote(Say.it("complete.unsaved", "n", rows.size()), rows);
    note.setId("complete-unsaved");
    return note;
  }

  private static NativeButton jump(ItemRow row) {
    NativeButton jump = Buttons.small(Buttons.plain(Say.it(row.item().label())));
    jump.addClickListener(pressed -> row.focus());
    return jump;
  }
}

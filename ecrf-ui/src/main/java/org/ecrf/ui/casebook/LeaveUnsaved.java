package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;

/** What was typed here is not saved: back to it, or leave it behind knowingly. */
class LeaveUnsaved extends Div {
  LeaveUnsaved(List<ItemRow> rows, Runnable leave) {
    setId("leave-unsaved");
    Div choices = Parts.box("row w");
    rows.forEach(row -> choices.add(jump(row)));
    NativeButton go = Buttons.small(Buttons.quiet(Say.it("casebook.unsaved.leave")));
    go.setId("leave-anyway");
    go.addClickListener(pressed -> leave.run());
    choices.add(go);
    add(Note.refused(Say.it("casebook.unsaved", "n", rows.size()), choices));
    rows.getFirst().focus();
  }

  private static NativeButton jump(ItemRow row) {
    NativeButton jump = Buttons.small(Buttons.plain(Say.it(row.item().label())));
    jump.addClickListener(pressed -> row.focus());
    return jump;
  }
}

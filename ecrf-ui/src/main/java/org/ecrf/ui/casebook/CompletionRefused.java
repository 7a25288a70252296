package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;

/** Why a form cannot be marked complete; each item that lacks an answer is one press away. */
class CompletionRefused extends Div {
  private static final int MOST_SHOWN = 6;

  CompletionRefused(Refusal refusal, EntryDesk desk) {
    setId("not-complete");
    if (!(refusal instanceof Refusal.Incomplete incomplete)) {
      add(Note.refused(Refusals.sentence(refusal)));
      return;
    }
    List<ItemRow> rows =
        incomplete.items().stream()
            .map(ItemProblem::path)
            .map(path -> desk.rows().get(ItemPath.parse(path).item()))
            .filter(Objects::nonNull)
            .toList();
    Div items = Parts.box("row w");
    rows.stream().limit(MOST_SHOWN).forEach(row -> items.add(jump(row, desk)));
    if (rows.size() > MOST_SHOWN) {
      items.add(Parts.text(Say.it("casebook.more", "n", rows.size() - MOST_SHOWN)));
    }
    add(Note.refused(Say.it("casebook.incomplete", "n", incomplete.items().size()), items));
    rows.stream().findFirst().ifPresent(ItemRow::focus);
  }

  private static NativeButton jump(ItemRow row, EntryDesk desk) {
    NativeButton jump = Buttons.small(Buttons.plain(desk.label(row)));
    jump.addClickListener(pressed -> row.focus());
    return jump;
  }
}

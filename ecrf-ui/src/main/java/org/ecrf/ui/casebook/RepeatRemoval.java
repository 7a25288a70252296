package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Removes a repeat: its answers are cleared in one save, and the trail keeps them. It asks nothing
 * beforehand but can be taken back; a complete form asks for the reason instead.
 */
class RepeatRemoval {
  private final GroupSection group;
  private final RepeatBlock block;
  private final EntryDesk desk;

  RepeatRemoval(GroupSection group, RepeatBlock block, EntryDesk desk) {
    this.group = group;
    this.block = block;
    this.desk = desk;
  }

  void begin() {
    if (block.answers().isEmpty()) {
      group.close(block);
      group.show();
      group.focusAdd();
    } else if (desk.form().view().state() == EntryState.COMPLETE) {
      askWhy();
    } else {
      clear(null);
    }
  }

  private void askWhy() {
    desk.ask(
        new ReasonQueue.Question(
            block,
            Say.it("repeat.why"),
            Say.it("repeat.why.text", "name", block.name()),
            Say.it("repeat.keep", "name", block.name()),
            desk.form().study().reasons(),
            this::clear,
            () -> {}));
  }

  private void clear(@Nullable String reason) {
    Map<String, ItemView> before = block.answers();
    Map<String, SaveEntry.Change> changes = new LinkedHashMap<>();
    before.forEach((key, view) -> changes.put(key, new SaveEntry.Change(null, view.version())));
    if (!saves(changes, reason)) {
      return;
    }
    group.close(block);
    desk.saved();
    Div line = Parts.box("row", Parts.text(Say.it("repeat.removed", "name", block.name())));
    line.getElement().setAttribute("role", "status");
    group.says(line);
    if (reason == null) {
      NativeButton undo = Buttons.small(Buttons.plain(Say.it("repeat.undo")));
      undo.addClickListener(pressed -> restore(before, line));
      line.add(undo);
      undo.focus();
    } else {
      group.focusAdd();
    }
  }

  private void restore(Map<String, ItemView> before, Div line) {
    Map<String, SaveEntry.Change> changes = new LinkedHashMap<>();
    before.forEach(
        (key, view) ->
            changes.put(key, new SaveEntry.Change(view.value(), desk.form().item(key).version())));
    if (!saves(changes, null)) {
      return;
    }
    line.removeFromParent();
    desk.saved();
    group.open(block.number()).focusFirst();
  }

  private boolean saves(Map<String, SaveEntry.Change> changes, @Nullable String reason) {
    try {
      desk.form().save(changes, reason);
      return true;
    } catch (Refused refused) {
      Div note = Note.refused(Refusals.sentence(refused.refusal()));
      if (block.getParent().isPresent()) {
        block.says(note);
      } else {
        group.says(note);
      }
      if (refused.refusal() instanceof Refusal.Stale) {
        desk.form().reopen();
        desk.saved();
      }
      return false;
    }
  }
}

package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.ecrf.server.entry.ItemView;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;

/** One repeat of a group: its name, the button that removes it, and its items. */
class RepeatBlock extends Div {
  private final int number;
  private final EntryDesk desk;
  private final String name;
  private final NativeButton remove;
  private final Div refusal = Parts.box("gsays");
  private final List<ItemRow> rows = new ArrayList<>();

  RepeatBlock(Section group, int number, EntryDesk desk) {
    this.number = number;
    this.desk = desk;
    Occurrence repeat = new Occurrence(group.id(), number);
    name = Say.it("repeat.name", "one", Say.it(group.repeats().one()), "n", number);
    addClassName("rep");
    String nameId = "repeat-" + repeat;
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", nameId)
        .setAttribute("data-repeat", repeat.toString());
    Span title = Parts.text(name, "b");
    title.setId(nameId);
    remove = Buttons.small(Buttons.quiet(Say.it("repeat.remove")));
    remove.addClassName("end");
    remove.getElement().setAttribute("aria-label", Say.it("repeat.remove.one", "name", name));
    add(Parts.box("reph", title, remove), refusal);
    for (Item item : group.items()) {
      ItemRow row = desk.row(repeat + "/" + item.id(), item);
      rows.add(row);
      add(row);
    }
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  void onRemove(Runnable action) {
    remove.addClickListener(pressed -> action.run());
  }

  void removable(boolean may) {
    remove.setVisible(may);
  }

  /** The saved answers that the person could have entered. */
  Map<String, ItemView> answers() {
    Map<String, ItemView> answers = new LinkedHashMap<>();
    rows.stream()
        .map(ItemRow::key)
        .filter(key -> desk.form().item(key).value() != null)
        .filter(key -> !desk.form().item(key).calculated())
        .forEach(key -> answers.put(key, desk.form().item(key)));
    return answers;
  }

  /** Says why it could not be removed. */
  void says(Div note) {
    refusal.removeAll();
    refusal.add(note);
  }

  void focusFirst() {
    rows.stream().filter(ItemRow::isVisible).findFirst().ifPresent(ItemRow::focus);
  }

  void leave() {
    rows.forEach(row -> desk.rows().remove(row.key()));
    removeFromParent();
  }
}

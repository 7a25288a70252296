package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
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

/**
 * One repeat of a group as a row of its grid: its number, a cell for each item, the button that
 * removes it; below them what is said about them.
 */
class RepeatBlock extends Div {
  private final int number;
  private final EntryDesk desk;
  private final String name;
  private final NativeButton remove;
  private final Div cells = Parts.box("rgr");
  private final Div refusal = Parts.box("gsays");
  private final Div says;
  private final List<ItemRow> rows = new ArrayList<>();
  private Runnable removal = () -> {};

  RepeatBlock(Section group, int number, EntryDesk desk) {
    this.number = number;
    this.desk = desk;
    Occurrence repeat = new Occurrence(group.id(), number);
    String one = Say.it(group.repeats().one());
    name = Say.it("repeat.name", "one", one, "n", number);
    addClassName("rep");
    getElement().setAttribute("role", "rowgroup").setAttribute("data-repeat", repeat.toString());
    cells.getElement().setAttribute("role", "row");
    says = is("cell", Parts.box("", refusal));
    says.getElement().setAttribute("aria-colspan", String.valueOf(group.items().size() + 2));
    cells.add(
        is("rowheader", Parts.box("rgn", Parts.text(one + " ", "rgone"), Parts.text(number + ""))));
    group.items().forEach(item -> put(repeat + "/" + item.id(), item));
    remove = remove();
    cells.add(is("cell", Parts.box("rgx", remove)));
    add(cells, is("row", Parts.box("rgm", says)));
  }

  private void put(String key, Item item) {
    ItemRow row = desk.cell(key, item, name);
    rows.add(row);
    cells.add(is("cell", Parts.box("rgc", row)));
    says.add(row.messages());
  }

  /** For the mouse; the keyboard finds it in the menu of every item of the row. */
  private NativeButton remove() {
    NativeButton button = Buttons.icon("x", Say.it("repeat.remove.one", "name", name), "t s");
    button.getElement().setAttribute("tabindex", "-1"); // Tab goes from row to row
    button.addClickListener(pressed -> removal.run());
    return button;
  }

  private static Div is(String role, Div part) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  void onRemove(Runnable action) {
    removal = action;
  }

  /** Begins what was given for it. */
  void begin() {
    removal.run();
  }

  void removable(boolean may) {
    remove.setVisible(may);
  }

  boolean isRemovable() {
    return remove.isVisible();
  }

  boolean holds(ItemRow row) {
    return rows.contains(row);
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

package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecrf.model.form.Occurrence;
import org.ecrf.ui.item.ItemLabel;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;

/**
 * A repeating group as a grid: a column for each item, a row for each repeat, and the button that
 * adds the next. A repeat is kept from its first saved answer on; until then it stands on this page
 * alone.
 */
class GroupSection extends Section {
  private final org.ecrf.model.form.Section group;
  private final EntryDesk desk;
  private final TreeMap<Integer, RepeatBlock> blocks = new TreeMap<>();
  private final Div grid = Parts.box("rg");
  private final Div head;
  private final Div lines = Parts.box("removed");
  private final Span count = Parts.text("", "xs", "dim", "end");
  private final NativeButton add;

  GroupSection(org.ecrf.model.form.Section group, EntryDesk desk) {
    this.group = group;
    this.desk = desk;
    addClassNames("sec", "group");
    H2 title = new H2(Parts.text(Say.it(group.title())), desk.ticks().buttons(group), count);
    String one = Say.within(group.repeats().one());
    add = Buttons.withIcon(Buttons.plain(Say.it("repeat.add", "one", one)), "plus");
    add.setId("add-" + group.id());
    add.addClickListener(pressed -> next().ifPresent(number -> open(number).focusFirst()));
    add(title);
    if (!group.help().isEmpty()) {
      add(Parts.box("sechelp", Parts.text(Say.it(group.help()))));
    }
    title.setId("group-" + group.id());
    head = head();
    grid.add(head);
    grid.getElement()
        .setAttribute("role", "table")
        .setAttribute("aria-labelledby", "group-" + group.id())
        .getStyle()
        .set("--n", String.valueOf(group.items().size()));
    add(Parts.box("rgbox", grid), lines, Parts.box("gfoot", add));
  }

  private Div head() {
    Div row = Parts.box("rgh", column(Parts.box("", Parts.text(Say.it(group.repeats().one())))));
    row.getElement().setAttribute("role", "row");
    group.items().forEach(item -> row.add(column(ItemLabel.heading(item))));
    row.add(column(Parts.box("", Parts.spoken(Say.it("repeat.remove")))));
    return row;
  }

  private static Div column(Div head) {
    head.getElement().setAttribute("role", "columnheader");
    return head;
  }

  /** Shows the repeats that hold something, and those begun on this page. */
  void show() {
    held().stream().filter(number -> !blocks.containsKey(number)).forEach(this::insert);
    head.setVisible(!blocks.isEmpty());
    add.setVisible(mayEnter() && next().isPresent());
    count.setText(Say.it("repeat.count", "n", held().size()));
    blocks.values().forEach(block -> block.removable(mayEnter()));
  }

  private List<Integer> held() {
    return desk.form().view().repeats().getOrDefault(group.id(), List.of());
  }

  private boolean mayEnter() {
    return group.items().stream().anyMatch(desk.form()::mayEnter);
  }

  /**
   * One that stands here empty, else the next, else one that was removed: the server numbers
   * without a gap, and the study says how many there can be.
   */
  private Optional<Integer> next() {
    Optional<Integer> fresh =
        blocks.keySet().stream().filter(number -> !held().contains(number)).findFirst();
    return fresh.or(
        () -> {
          int beyond = highestSaved() + 1;
          return beyond <= group.repeats().most()
              ? Optional.of(beyond)
              : IntStream.range(1, beyond).filter(n -> !held().contains(n)).boxed().findFirst();
        });
  }

  private int highestSaved() {
    return desk.form().view().items().keySet().stream()
        .map(key -> desk.form().at(key).group().orElse(null))
        .filter(repeat -> repeat != null && repeat.id().equals(group.id()))
        .mapToInt(Occurrence::repeat)
        .max()
        .orElse(0);
  }

  /** Brings a repeat onto the page. */
  RepeatBlock open(int number) {
    RepeatBlock block = insert(number);
    show();
    desk.refresh();
    drawn();
    return block;
  }

  /** The repeat that an item stands in, while it may be removed. */
  Optional<RepeatBlock> removable(ItemRow item) {
    return blocks.values().stream()
        .filter(RepeatBlock::isRemovable)
        .filter(block -> block.holds(item))
        .findFirst();
  }

  private RepeatBlock insert(int number) {
    RepeatBlock block = blocks.computeIfAbsent(number, this::block);
    if (block.getParent().isEmpty()) {
      grid.addComponentAtIndex(blocks.headMap(number).size() + 1, block);
    }
    return block;
  }

  private RepeatBlock block(int number) {
    RepeatBlock block = new RepeatBlock(group, number, desk);
    RepeatRemoval removal = new RepeatRemoval(this, block, desk);
    block.onRemove(removal::begin);
    return block;
  }

  /** Takes a repeat off the page. */
  void close(RepeatBlock block) {
    blocks.remove(block.number());
    block.leave();
    drawn();
  }

  /** The browser draws the saving states of rows that came, and forgets those that went. */
  private void drawn() {
    getElement().executeJs("if (window.ecrf && ecrf.currentForm()) ecrf.rows()");
  }

  /** A line about a repeat that is no longer there. */
  void says(Div line) {
    lines.removeAll();
    lines.add(line);
  }

  void focusAdd() {
    add.focus();
  }
}

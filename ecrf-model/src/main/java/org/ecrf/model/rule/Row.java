package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;

/** One repeat of a group of a form. */
record Row(Sheet sheet, int group, int number, Cell[] cells) implements Element {

  Row in(Sheet other) {
    return new Row(other, group, number, cells.clone());
  }

  boolean isEmpty() {
    for (Cell cell : cells) {
      if (cell.raw() != null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Cell cell(int index) {
    return cells[index];
  }

  @Override
  public void write(Slot slot, Cell cell) {
    cells[slot.index()] = cell;
  }

  @Override
  public List<Row> rows(int group) {
    return List.of();
  }

  @Override
  public ItemPath path(Slot slot) {
    return new ItemPath(sheet.visit(), sheet.form(), occurrence() + "/" + slot.item().id());
  }

  @Override
  public String name() {
    return sheet.name() + "." + occurrence();
  }

  private Occurrence occurrence() {
    return new Occurrence(sheet.place().cells().groups().get(group).id(), number);
  }
}

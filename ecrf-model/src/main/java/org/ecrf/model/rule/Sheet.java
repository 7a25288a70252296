package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;

/** The cells of one instance of a form. Written only while its {@link ChartEdit} is at work. */
final class Sheet implements Element {
  private final Place place;
  private final Occurrence visit;
  private final Occurrence form;
  private final String visitText;
  private final String formText;
  private final Cell[] cells;
  private final List<List<Row>> rows = new ArrayList<>();

  Sheet(Place place, Occurrence visit, Occurrence form) {
    this(place, visit, form, new Cell[place.cells().size(-1)]);
    Arrays.fill(cells, Cell.EMPTY);
    place.cells().groups().forEach(group -> rows.add(List.of()));
  }

  private Sheet(Place place, Occurrence visit, Occurrence form, Cell[] cells) {
    this.place = place;
    this.visit = visit;
    this.form = form;
    this.visitText = visit.toString();
    this.formText = form.toString();
    this.cells = cells;
  }

  Sheet copy() {
    Sheet copy = new Sheet(place, visit, form, cells.clone());
    for (List<Row> group : rows) {
      copy.rows.add(group.isEmpty() ? group : group.stream().map(row -> row.in(copy)).toList());
    }
    return copy;
  }

  Place place() {
    return place;
  }

  String visit() {
    return visitText;
  }

  String form() {
    return formText;
  }

  Occurrence visitOccurrence() {
    return visit;
  }

  Occurrence formOccurrence() {
    return form;
  }

  void rows(int group, List<Row> all) {
    rows.set(group, all);
  }

  /** Nothing was captured in it. */
  boolean isEmpty() {
    for (Cell cell : cells) {
      if (cell.raw() != null) {
        return false;
      }
    }
    return rows.stream().allMatch(List::isEmpty);
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
    return rows.get(group);
  }

  @Override
  public Sheet sheet() {
    return this;
  }

  @Override
  public ItemPath path(Slot slot) {
    return new ItemPath(visitText, formText, slot.item().id());
  }

  @Override
  public String name() {
    return visitText + "." + formText;
  }
}

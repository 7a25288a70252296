package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.Occurrence;

/** Writes a new chart beside an old one; what does not change is shared. */
final class ChartEdit {
  private static final Comparator<Sheet> BY_NUMBER =
      Comparator.comparingInt((Sheet s) -> s.visitOccurrence().repeat())
          .thenComparingInt(s -> s.formOccurrence().repeat());

  private Chart chart;
  private final Set<Sheet> own = Collections.newSetFromMap(new IdentityHashMap<>());

  ChartEdit(Chart before) {
    this.chart =
        new Chart(
            before.layout(),
            new ArrayList<>(before.sheets()),
            before.facts(),
            before.visits(),
            before.ranges());
  }

  Chart chart() {
    return chart;
  }

  void facts(Map<String, Object> facts, List<ReferenceRange> ranges) {
    chart = new Chart(chart.layout(), chart.sheets(), facts, chart.visits(), ranges);
  }

  void visits(Map<String, Map<String, Object>> visits) {
    chart = new Chart(chart.layout(), chart.sheets(), chart.facts(), visits, chart.ranges());
  }

  /** A sheet of the new chart, for writing. */
  Sheet own(Sheet sheet) {
    if (own.contains(sheet)) {
      return sheet;
    }
    Sheet copy = sheet.copy();
    own.add(copy);
    List<Sheet> sheets = new ArrayList<>(chart.at(sheet.place()));
    sheets.set(sheets.indexOf(sheet), copy);
    chart.sheets().set(sheet.place().index(), sheets);
    return copy;
  }

  /** A repeat for writing, of a sheet for writing. */
  Element own(Sheet sheet, int group, int number) {
    return group < 0 ? sheet : row(sheet, group, number).orElseThrow();
  }

  static Optional<Row> row(Sheet sheet, int group, int number) {
    return sheet.rows(group).stream().filter(row -> row.number() == number).findFirst();
  }

  /** The instance for writing; added where there was none. */
  Sheet sheet(Place place, Occurrence visit, Occurrence form) {
    Optional<Sheet> found = chart.sheet(place, visit.toString(), form.toString());
    return found.map(this::own).orElseGet(() -> added(new Sheet(place, visit, form)));
  }

  private Sheet added(Sheet sheet) {
    own.add(sheet);
    List<Sheet> sheets = new ArrayList<>(chart.at(sheet.place()));
    int at = Collections.binarySearch(sheets, sheet, BY_NUMBER);
    sheets.add(-at - 1, sheet);
    chart.sheets().set(sheet.place().index(), sheets);
    return sheet;
  }

  /** The repeat of a sheet for writing; added where there was none. */
  Row begin(Sheet sheet, int group, int number) {
    return row(sheet, group, number)
        .orElseGet(
            () -> {
              Cell[] cells = new Cell[sheet.place().cells().size(group)];
              Arrays.fill(cells, Cell.EMPTY);
              Row row = new Row(sheet, group, number, cells);
              List<Row> rows = new ArrayList<>(sheet.rows(group));
              rows.add(row);
              rows.sort(Comparator.comparingInt(Row::number));
              sheet.rows(group, rows);
              return row;
            });
  }

  void remove(Sheet sheet) {
    List<Sheet> sheets = new ArrayList<>(chart.at(sheet.place()));
    sheets.removeIf(s -> s == sheet);
    chart.sheets().set(sheet.place().index(), sheets);
  }

  static void remove(Row row) {
    List<Row> rows = new ArrayList<>(row.sheet().rows(row.group()));
    rows.removeIf(r -> r == row);
    row.sheet().rows(row.group(), rows);
  }
}

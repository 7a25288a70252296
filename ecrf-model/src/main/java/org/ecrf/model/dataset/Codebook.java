package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;

/**
 * {@code codebook.csv}: a row for each column of each table, in English; and a row without a column
 * for each item that is not released, so that its absence is no riddle.
 */
public final class Codebook {
  public static final String FILE = "codebook.csv";

  private static final String LANGUAGE = "en";
  private static final List<String> HEADER =
      List.of(
          "table",
          "column",
          "form",
          "item",
          "part",
          "label",
          "kind",
          "units",
          "choices",
          "missing_codes",
          "required",
          "shown_if",
          "calculation",
          "cdash",
          "sdtm",
          "assumption",
          "note");

  private final Csv csv;

  private Codebook(OutputStream out) {
    csv = new Csv(out);
  }

  public static void write(Dataset dataset, OutputStream out) throws IOException {
    Codebook book = new Codebook(out);
    book.csv.row(HEADER);
    for (String key : SubjectTable.HEADER) {
      book.key(SubjectTable.FILE, "", key);
    }
    for (String key : VisitTable.HEADER) {
      book.key(VisitTable.FILE, "", key);
    }
    for (String key : SignatureTable.HEADER) {
      book.key(SignatureTable.FILE, "", key);
    }
    for (FormTable table : Tables.of(dataset)) {
      book.table(table);
    }
    for (String key : MarkTable.HEADER) {
      book.key(MarkTable.FILE, "", key);
    }
  }

  private void table(FormTable table) throws IOException {
    if (table.isReleased()) {
      for (String key : table.keys()) {
        key(table.file(), table.form(), key);
      }
    }
    for (Item item : table.items()) {
      for (Column column : table.columnsOf(item)) {
        item(table, item, column.name(), CodebookNote.of(column), column.part().name());
      }
      if (table.release(item) == Release.WITHHELD) {
        item(table, item, "", CodebookNote.withheld(table.audience(item)), "");
      }
    }
  }

  private void key(String file, String form, String key) throws IOException {
    String label = CodebookNote.ofKey(key);
    csv.row(
        List.of(file, key, form, "", "KEY", label, "TEXT", "", "", "", "", "", "", "", "", "", ""));
  }

  private void item(FormTable table, Item item, String column, String note, String part)
      throws IOException {
    csv.row(
        List.of(
            table.file(),
            column,
            table.form(),
            item.id(),
            part,
            item.label().in(LANGUAGE),
            item.kind().name(),
            String.join(" | ", item.units()),
            choices(item.choices()),
            choices(item.missing()),
            item.required() ? "yes" : "no",
            item.shownIf() == null ? "" : item.shownIf(),
            item.calculation() == null ? "" : item.calculation(),
            item.cdash(),
            item.sdtm(),
            item.assumption().in(LANGUAGE),
            note));
  }

  private static String choices(List<Choice> choices) {
    return choices.stream()
        .map(c -> c.code() + " = " + c.label().in(LANGUAGE))
        .collect(Collectors.joining(" | "));
  }
}

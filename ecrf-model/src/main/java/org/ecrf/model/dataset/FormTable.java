package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;

/**
 * All entries of one form as a table: a row for each entry, the keys first, then the items of the
 * newest definition, then those that only older ones have.
 */
public final class FormTable {
  /** The columns that say whose row it is. */
  static final List<String> KEYS =
      List.of("study", "site", "subject", "visit", "entry_state", "study_version");

  /** Tables that a dataset has beside those of its forms. */
  private static final List<String> OTHERS = List.of("subjects", "codebook");

  private final String study;
  private final Form form;
  private final List<Item> items;
  private final List<Column> columns;

  private FormTable(String study, Form form, List<Item> items) {
    this.study = study;
    this.form = form;
    this.items = items;
    this.columns = items.stream().flatMap(i -> Column.of(i).stream()).toList();
  }

  /** A table for each form that any edition has, in the order of the newest. */
  public static List<FormTable> of(Dataset dataset) {
    Map<String, Form> forms = new LinkedHashMap<>();
    dataset.newestFirst().forEach(d -> d.forms().forEach(forms::putIfAbsent));
    return forms.values().stream()
        .map(form -> new FormTable(dataset.study(), form, items(dataset, form.id())))
        .toList();
  }

  private static List<Item> items(Dataset dataset, String form) {
    Map<String, Item> items = new LinkedHashMap<>();
    dataset.newestFirst().stream()
        .filter(d -> d.forms().containsKey(form))
        .forEach(d -> d.forms().get(form).items().forEach(i -> items.putIfAbsent(i.id(), i)));
    return List.copyOf(items.values());
  }

  /** Id of the form. */
  public String form() {
    return form.id();
  }

  /** The file of this table; a form that is called as another table of the dataset makes way. */
  public String file() {
    return (OTHERS.contains(form.id()) ? "form." : "") + form.id() + ".csv";
  }

  /** The items whether released or not, for the codebook. */
  List<Item> items() {
    return items;
  }

  List<Column> columns() {
    return columns;
  }

  /** Writes the names of the columns. */
  public void writeHeader(OutputStream out) throws IOException {
    new Csv(out).row(Stream.concat(KEYS.stream(), columns.stream().map(Column::name)).toList());
  }

  /** Writes the subject's entries of this form, a row each. */
  public void write(SubjectRecord subject, OutputStream out) throws IOException {
    Csv csv = new Csv(out);
    for (EntryRecord entry : subject.entries()) {
      if (entry.form().equals(form.id())) {
        csv.row(Stream.concat(keys(subject, entry), cells(subject, entry)).toList());
      }
    }
  }

  private Stream<String> keys(SubjectRecord subject, EntryRecord entry) {
    return Stream.of(
        study,
        subject.site(),
        subject.number(),
        entry.visit(),
        entry.state(),
        Integer.toString(entry.version()));
  }

  private Stream<String> cells(SubjectRecord subject, EntryRecord entry) {
    return columns.stream().map(column -> column.cell(subject, entry));
  }
}

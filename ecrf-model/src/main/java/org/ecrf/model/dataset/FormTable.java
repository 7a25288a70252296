package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one form as a table: a row for each entry, the keys first, then the items of the
 * newest definition, then those that only older ones have. A repeating group is a table of its own,
 * with a row for each repeat.
 */
public final class FormTable {
  /** The columns that say whose row it is. */
  private static final List<String> KEYS =
      List.of(
          "study",
          "site",
          "subject",
          "visit",
          "visit_repeat",
          "form_repeat",
          "entry_state",
          "study_version");

  private static final String GROUP_REPEAT = "group_repeat";

  /** Tables that a dataset has beside those of its forms. */
  private static final List<String> OTHERS =
      List.of("subjects", "visits", "marks", "signatures", "codebook");

  private final String study;
  private final Form form;
  private final @Nullable Section group;
  private final List<Item> items;
  private final List<Column> columns;

  FormTable(String study, Form form, @Nullable Section group, List<Item> items) {
    this.study = study;
    this.form = form;
    this.group = group;
    this.items = List.copyOf(items);
    this.columns = items.stream().flatMap(i -> Column.of(form, i).stream()).toList();
  }

  /** The tables of what may leave, in the order of the newest edition. */
  public static List<FormTable> of(Dataset dataset) {
    return Tables.of(dataset).stream().filter(FormTable::isReleased).toList();
  }

  static boolean isKey(String column) {
    return KEYS.contains(column) || column.equals(GROUP_REPEAT);
  }

  /** Id of the form. */
  public String form() {
    return form.id();
  }

  /** The file of this table; a form that is called as another table of the dataset makes way. */
  public String file() {
    String own = group == null ? "" : "." + group.id();
    return (OTHERS.contains(form.id()) ? "form." : "") + form.id() + own + ".csv";
  }

  /** A form for the site or the unblinded only stays in the platform as a whole. */
  boolean isReleased() {
    return form.audience() == Audience.EVERYONE;
  }

  List<Column> columnsOf(Item item) {
    return columns.stream().filter(column -> column.item().equals(item)).toList();
  }

  Release release(Item item) {
    return Release.of(form, item);
  }

  Audience audience(Item item) {
    return form.audienceOf(item);
  }

  /** The items whether released or not, for the codebook. */
  List<Item> items() {
    return items;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> keys() {
    return group == null ? KEYS : Stream.concat(KEYS.stream(), Stream.of(GROUP_REPEAT)).toList();
  }

  /** Writes the names of the columns. */
  public void writeHeader(OutputStream out) throws IOException {
    new Csv(out).row(Stream.concat(keys().stream(), columns.stream().map(Column::name)).toList());
  }

  /** Writes the subject's entries of this form, a row each. */
  public void write(SubjectRecord subject, OutputStream out) throws IOException {
    Csv csv = new Csv(out);
    for (EntryRecord entry : subject.entries()) {
      if (entry.formAt().id().equals(form.id())) {
        write(subject, entry, csv);
      }
    }
  }

  private void write(SubjectRecord subject, EntryRecord entry, Csv csv) throws IOException {
    if (group == null) {
      csv.row(Stream.concat(keys(subject, entry), cells(subject, entry, "")).toList());
      return;
    }
    for (Occurrence repeat : entry.repeats(group.id())) {
      Stream<String> keys =
          Stream.concat(keys(subject, entry), Stream.of(Integer.toString(repeat.repeat())));
      csv.row(Stream.concat(keys, cells(subject, entry, repeat + "/")).toList());
    }
  }

  private Stream<String> keys(SubjectRecord subject, EntryRecord entry) {
    return Stream.of(
        study,
        subject.site(),
        subject.number(),
        entry.visitAt().id(),
        number(entry.visitAt()),
        number(entry.formAt()),
        entry.state(),
        Integer.toString(entry.version()));
  }

  private static String number(Occurrence occurrence) {
    return occurrence.repeat() == 0 ? "" : Integer.toString(occurrence.repeat());
  }

  private Stream<String> cells(SubjectRecord subject, EntryRecord entry, String prefix) {
    return columns.stream()
        .map(column -> column.cell(subject, entry.values().get(prefix + column.item().id())));
  }
}

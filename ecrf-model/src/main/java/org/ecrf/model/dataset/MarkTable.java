package org.ecrf.model.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;

/**
 * {@code marks.csv}: a row for each mark of an item that is released as captured. A digest would
 * tell what is withheld to whoever tries all that it can be.
 */
public final class MarkTable {
  public static final String FILE = "marks.csv";
  static final List<String> HEADER =
      List.of(
          "study",
          "site",
          "subject",
          "visit",
          "visit_repeat",
          "form",
          "form_repeat",
          "group",
          "group_repeat",
          "item",
          "mark",
          "mark_state",
          "item_version",
          "digest",
          "marked_by",
          "marked_role",
          "marked_at");

  private final Dataset dataset;
  private final Csv csv;

  /** Writes the names of the columns. */
  public MarkTable(Dataset dataset, OutputStream out) throws IOException {
    this.dataset = dataset;
    csv = new Csv(out);
    csv.row(HEADER);
  }

  public void write(MarkRecord mark) throws IOException {
    if (!isReleased(mark.item())) {
      return;
    }
    Occurrence visit = Occurrence.parse(mark.item().visit());
    Occurrence form = Occurrence.parse(mark.item().form());
    Occurrence group = mark.item().group().orElse(Occurrence.parse(""));
    csv.row(
        List.of(
            dataset.study(),
            mark.site(),
            mark.subject(),
            visit.id(),
            number(visit),
            form.id(),
            number(form),
            group.id(),
            number(group),
            mark.item().itemId(),
            mark.kind(),
            mark.changed() ? "CHANGED" : "CURRENT",
            Integer.toString(mark.version()),
            mark.digest(),
            mark.by(),
            mark.role(),
            mark.at().toString()));
  }

  private static String number(Occurrence occurrence) {
    return occurrence.repeat() == 0 ? "" : Integer.toString(occurrence.repeat());
  }

  /** As every version has it: what one of them withholds stays. */
  private boolean isReleased(ItemPath at) {
    List<Form> forms =
        dataset.newestFirst().stream()
            .map(StudyDefinition::forms)
            .filter(all -> all.containsKey(at.formId()))
            .map(all -> all.get(at.formId()))
            .filter(form -> form.item(at.itemId()).isPresent())
            .toList();
    return !forms.isEmpty()
        && forms.stream()
            .allMatch(
                form ->
                    Release.of(form, form.item(at.itemId()).orElseThrow()) == Release.AS_CAPTURED);
  }
}

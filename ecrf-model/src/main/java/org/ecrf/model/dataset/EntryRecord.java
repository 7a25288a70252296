package org.ecrf.model.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.value.ItemValue;

/**
 * One form instance of a subject.
 *
 * @param visit its key, with its number where the visit repeats
 * @param form its key, with its number where the form repeats
 * @param complete it was marked complete
 * @param version the study version that it was made with
 * @param values by item, in a repeating group by {@code group[2]/item}; calculated items stand
 *     among them with the value that a person saw
 */
public record EntryRecord(
    String visit, String form, boolean complete, int version, Map<String, ItemValue> values) {

  /** The visit's definition and its number. */
  public Occurrence visitAt() {
    return Occurrence.parse(visit);
  }

  /** The form's definition and its number. */
  public Occurrence formAt() {
    return Occurrence.parse(form);
  }

  /** The repeats of a group that hold something, by number. */
  public List<Occurrence> repeats(String group) {
    return values.keySet().stream()
        .filter(item -> item.indexOf('/') > 0)
        .map(item -> Occurrence.parse(item.substring(0, item.indexOf('/'))))
        .filter(repeat -> repeat.id().equals(group))
        .distinct()
        .sorted(Comparator.comparing(Occurrence::repeat))
        .toList();
  }

  /** How a dataset says whether the form was marked complete. */
  public String state() {
    return complete ? "COMPLETE" : "IN_PROGRESS";
  }
}

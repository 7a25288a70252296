package org.ecrf.model.dataset;

import java.util.Map;
import org.ecrf.model.value.ItemValue;

/**
 * One form instance of a subject.
 *
 * @param complete it was marked complete
 * @param version the study version that it was made with
 * @param values by item; calculated items stand among them with the value that a person saw
 */
public record EntryRecord(
    String visit, String form, boolean complete, int version, Map<String, ItemValue> values) {

  /** How a dataset says whether the form was marked complete. */
  public String state() {
    return complete ? "COMPLETE" : "IN_PROGRESS";
  }
}

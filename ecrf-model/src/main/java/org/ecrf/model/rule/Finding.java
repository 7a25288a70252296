package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.Text;

/**
 * A check or a criterion speaks up at an item. A finding is data, never a refusal.
 *
 * @param check id of the check or of the criterion
 * @param at where it is shown and where its query stands
 * @param message the sentence, with the values as entered
 * @param used by what it is this finding and no other: the values that the sentence of a check
 *     tells, or those that a criterion rests on. Not for who may not read them all.
 */
public record Finding(
    String check,
    ItemPath at,
    Text message,
    Check.Severity severity,
    boolean safety,
    List<Used> used) {

  /** As it is shown: without what it rests on. */
  public Finding shown() {
    return new Finding(check, at, message, severity, safety, List.of());
  }
}

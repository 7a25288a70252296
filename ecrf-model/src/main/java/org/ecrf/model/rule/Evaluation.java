package org.ecrf.model.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;

/**
 * All that follows from a casebook.
 *
 * @param calculated value of each calculated item that can be computed
 * @param hidden items that their display condition hides
 * @param verdicts every criterion, in the order of the protocol
 * @param findings what checks and criteria say, in the order of the forms
 * @param cohorts by id, whether the subject belongs to it; undetermined where it is not here
 */
public record Evaluation(
    Map<ItemPath, ItemValue> calculated,
    Set<ItemPath> hidden,
    List<CriterionVerdict> verdicts,
    List<Finding> findings,
    Map<String, Truth> cohorts) {

  /** The verdicts that one decision rests on. */
  public List<CriterionVerdict> deciding(Criterion.Decision decision) {
    return verdicts.stream().filter(v -> v.criterion().decides() == decision).toList();
  }
}

package org.ecrf.server.eligibility;

import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.value.Text;
import org.ecrf.server.study.Discretion;

/**
 * What an investigator confirms with a decision: the criteria's verdicts and what is calculated, as
 * they stand now and as the decision freezes them.
 *
 * @param frozen the text that the decision keeps and its act commits to
 * @param rests the items that it comes from
 */
public record Confirmable(
    String frozen, List<Rest> rests, List<CriterionVerdict> verdicts, List<Frozen> calculated) {

  /** As somebody may see them. */
  public List<CriterionVerdict> verdicts(Discretion discretion) {
    return Discreet.verdicts(verdicts, discretion);
  }

  /** As somebody may see it. */
  public List<Frozen> calculated(Discretion discretion) {
    return FrozenItems.discreet(calculated, discretion);
  }

  /** What is against it or cannot be answered yet. */
  public List<Text> against() {
    return verdicts.stream()
        .filter(v -> v.verdict().effect() != Verdict.Effect.ALLOWS)
        .map(v -> Text.of(v.criterion().id() + ": " + v.verdict()))
        .toList();
  }
}

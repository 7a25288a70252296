package org.ecrf.server.signature;

import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.value.Text;
import org.ecrf.server.eligibility.Frozen;

/**
 * What somebody is about to sign.
 *
 * @param meaning what the signature says, in each language
 * @param forms that it would cover
 * @param locked how many forms are left out because they are locked
 * @param verdicts of the criteria, where a decision is signed
 * @param calculated for the dose, as the decision freezes it
 * @param obstacles while there is one, nothing can be signed
 * @param shown stands for exactly this: who signs says by it what they have seen
 */
public record Signable(
    Scope of,
    Text meaning,
    List<SignableForm> forms,
    int locked,
    List<CriterionVerdict> verdicts,
    List<Frozen> calculated,
    List<Obstacle> obstacles,
    String shown) {

  /** How many values and missing codes it would cover. */
  public int items() {
    return forms.stream().mapToInt(SignableForm::items).sum();
  }
}

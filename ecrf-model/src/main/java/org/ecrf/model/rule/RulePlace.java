package org.ecrf.model.rule;

/**
 * Which text of a study definition a problem is in.
 *
 * @param owner id of the criterion, check or cohort, or {@code form.item}
 */
public record RulePlace(Part part, String owner) {

  /** The kinds of text that are compiled. */
  public enum Part {
    CRITERION_RULE,
    CRITERION_SAYS,
    CHECK_RULE,
    CHECK_SAYS,
    COHORT_RULE,
    SHOWN_WHEN,
    FORMULA
  }
}

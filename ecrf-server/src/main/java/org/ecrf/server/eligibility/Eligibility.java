package org.ecrf.server.eligibility;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria say for one decision, and whether it has been made.
 *
 * @param visit whose dose is decided on, null for the enrolment
 * @param decided null: not yet
 * @param frozen what was calculated for the dose when it was authorised
 * @param mayDecide the caller has the permission and the subject is in the state for it
 * @param blocks ids of criteria that are against the subject
 * @param waits ids of criteria that are undetermined
 */
public record Eligibility(
    @Nullable String visit,
    List<CriterionVerdict> verdicts,
    @Nullable Decided decided,
    List<Frozen> frozen,
    boolean mayDecide,
    List<String> blocks,
    List<String> waits) {

  /**
   * @param outcome {@code ENROLLED}, {@code SCREEN_FAILED}, {@code AUTHORISED}
   */
  public record Decided(String who, Instant when, String outcome) {}
}

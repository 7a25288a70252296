package org.ecrf.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a grant has an effect.
 *
 * @param until null: until revoked
 * @param revoked null: not revoked
 * @param trained a training is recorded
 * @param authorised by the principal investigator of the site
 */
public record GrantFacts(
    Role role,
    Instant from,
    @Nullable Instant until,
    @Nullable Instant revoked,
    boolean trained,
    boolean authorised) {

  /** What stands in the way first, in the order in which it can be mended. */
  public GrantState at(Instant now) {
    if (revoked != null) {
      return GrantState.REVOKED;
    }
    if (until != null && !until.isAfter(now)) {
      return GrantState.EXPIRED;
    }
    if (!trained) {
      return GrantState.UNTRAINED;
    }
    if (role.isDelegated() && !authorised) {
      return GrantState.UNAUTHORISED;
    }
    return from.isAfter(now) ? GrantState.NOT_BEGUN : GrantState.IN_FORCE;
  }
}

package org.ecrf.server.delegation;

import java.time.Instant;
import org.ecrf.server.access.GrantFacts;
import org.ecrf.server.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a person is in a role.
 *
 * @param until null: open
 * @param begins it had an effect at some time, or can still have one
 */
record Holding(Role role, Instant from, @Nullable Instant until, boolean begins) {

  static Holding of(GrantFacts grant, Instant now) {
    boolean cleared = grant.trained() && (grant.authorised() || !grant.role().isDelegated());
    return new Holding(
        grant.role(), grant.from(), end(grant), cleared || grant.at(now).isWaiting());
  }

  private static @Nullable Instant end(GrantFacts grant) {
    if (grant.revoked() == null || grant.until() == null) {
      return grant.revoked() == null ? grant.until() : grant.revoked();
    }
    return grant.revoked().isBefore(grant.until()) ? grant.revoked() : grant.until();
  }

  /** At some moment both. */
  boolean overlaps(Holding other) {
    return begins
        && other.begins
        && startsBefore(until)
        && other.startsBefore(other.until)
        && startsBefore(other.until)
        && other.startsBefore(until);
  }

  /** What was known once is not forgotten with the role. */
  boolean isKnownIn(Holding other) {
    return begins && startsBefore(until) && startsBefore(other.until);
  }

  private boolean startsBefore(@Nullable Instant end) {
    return end == null || from.isBefore(end);
  }
}

package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.GrantState;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.jspecify.annotations.Nullable;

/** The grants of a study, those that have ended too: of a site, its delegation log. */
@UseCase
public class ListGrants {
  private final Access access;
  private final GrantTable grants;
  private final Clock clock;

  @Inject
  ListGrants(Access access, GrantTable grants, Clock clock) {
    this.access = access;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * @param site null: all sites
   * @param until null: until revoked
   * @param state why it has no effect, where it has none
   * @param revokedAt null: not revoked
   */
  public record Line(
      long id,
      String user,
      Role role,
      @Nullable String site,
      Instant from,
      @Nullable Instant until,
      GrantState state,
      Delegation delegation,
      @Nullable String revokedBy,
      @Nullable Instant revokedAt) {}

  /**
   * The delegation record.
   *
   * @param tasks null: those of the role
   * @param training null: none is recorded
   * @param authorisedBy null: not, or the role needs no authorisation
   */
  public record Delegation(
      String grantedBy,
      Instant grantedAt,
      @Nullable String tasks,
      @Nullable Training training,
      @Nullable String authorisedBy,
      @Nullable Instant authorisedAt) {}

  /** Who sees some sites only sees who works there. */
  @Requires(Permission.READ_TEAM)
  public List<Line> of(String study) {
    Sites mine = access.in(study).sites();
    Instant now = clock.instant();
    return grants.of(study).stream()
        .filter(g -> mine instanceof Sites.All || g.site() != null && mine.has(g.site()))
        .map(g -> g.line(now))
        .toList();
  }
}

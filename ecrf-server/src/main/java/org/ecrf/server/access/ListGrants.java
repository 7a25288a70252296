package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grants of a study, those that have ended too. */
@UseCase
public class ListGrants {
  private final Access access;
  private final Grants grants;

  @Inject
  ListGrants(Access access, Grants grants) {
    this.access = access;
    this.grants = grants;
  }

  /**
   * @param site null: all sites
   * @param until null: until revoked
   * @param revokedAt null: not revoked
   */
  public record Line(
      long id,
      String user,
      Role role,
      @Nullable String site,
      Instant from,
      @Nullable Instant until,
      String grantedBy,
      @Nullable Instant revokedAt) {}

  @Requires(Permission.ADMINISTER)
  public List<Line> of(String study) {
    access.throughout(study);
    return grants.of(study).stream().map(GrantRow::line).toList();
  }
}

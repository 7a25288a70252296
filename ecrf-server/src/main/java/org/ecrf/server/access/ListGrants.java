package org.ecrf.server.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grants of a study, those that have ended too. */
@UseCase
public class ListGrants {
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
    throw new UnsupportedOperationException();
  }
}

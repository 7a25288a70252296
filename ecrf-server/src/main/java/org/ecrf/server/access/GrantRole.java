package org.ecrf.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives a person a role in a study. */
@UseCase
public class GrantRole {
  /**
   * @param site null: all sites
   * @param from null: from now
   * @param until null: until revoked
   */
  public record Command(
      String study,
      String user,
      Role role,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant until,
      String request) {}

  /** Answers the grant's number. */
  @Requires(Permission.ADMINISTER)
  public long grant(Command command) {
    throw new UnsupportedOperationException();
  }
}

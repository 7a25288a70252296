package org.ecrf.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the platform takes the caller for. */
@UseCase
public class WhoAmI {
  /**
   * @param name the user name
   * @param grants those that hold now
   * @param administrator the platform's administrator by configuration
   */
  public record Me(String name, List<GrantLine> grants, boolean administrator) {}

  /**
   * @param site null: all sites of the study
   */
  public record GrantLine(String study, Role role, @Nullable String site) {}

  @Requires(Permission.SIGNED_IN)
  public Me me() {
    throw new UnsupportedOperationException();
  }
}

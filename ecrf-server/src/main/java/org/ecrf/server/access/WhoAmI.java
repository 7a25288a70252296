package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the platform takes the caller for. */
@UseCase
public class WhoAmI {
  private final Caller caller;
  private final Access access;
  private final Administrator administrator;

  @Inject
  WhoAmI(Caller caller, Access access, Administrator administrator) {
    this.caller = caller;
    this.access = access;
    this.administrator = administrator;
  }

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
    return new Me(
        caller.name(),
        access.holding().stream().map(GrantRow::mine).toList(),
        administrator.is(caller.name()));
  }
}

package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the platform takes the caller for. */
@UseCase
public class WhoAmI {
  private final Caller caller;
  private final Grants grants;
  private final Administrator administrator;

  @Inject
  WhoAmI(Caller caller, Grants grants, Administrator administrator) {
    this.caller = caller;
    this.grants = grants;
    this.administrator = administrator;
  }

  /**
   * @param name the user name
   * @param grants those that hold now
   * @param waiting those that have no effect yet, each with what it waits for
   * @param administrator the platform's administrator by configuration
   */
  public record Me(
      String name, List<GrantLine> grants, List<WaitingLine> waiting, boolean administrator) {}

  /**
   * @param site null: all sites of the study
   */
  public record GrantLine(String study, Role role, @Nullable String site) {}

  /**
   * @param site null: all sites of the study
   * @param state what it waits for
   */
  public record WaitingLine(String study, Role role, @Nullable String site, GrantState state) {}

  @Requires(Permission.SIGNED_IN)
  public Me me() {
    Grants.Mine mine = grants.of(caller.name());
    return new Me(
        caller.name(),
        mine.holding().stream().map(HeldGrant::mine).toList(),
        mine.waiting(),
        administrator.is(caller.name()));
  }
}

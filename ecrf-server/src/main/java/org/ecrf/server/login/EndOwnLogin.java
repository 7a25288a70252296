package org.ecrf.server.login;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Signs out. */
@UseCase
public class EndOwnLogin {
  private final Logins logins;
  private final HeldLogins held;

  @Inject
  EndOwnLogin(Logins logins, HeldLogins held) {
    this.logins = logins;
    this.held = held;
  }

  /**
   * @param shown with the request by which the person signs out
   */
  @Requires(Permission.SIGNED_IN)
  public void end(Credential shown) {
    logins.end(shown.session(), LoginState.SIGNED_OUT);
    held.forget(shown.session());
  }
}

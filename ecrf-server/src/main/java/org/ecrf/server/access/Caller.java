package org.ecrf.server.access;

import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import org.ecrf.server.audit.Calling;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The person behind the running request. The container has authenticated; grants decide. */
@RequestScoped
public class Caller implements Calling {
  private @Nullable String name;

  /**
   * The user name.
   *
   * @throws Refused where nobody is signed in
   */
  public String name() {
    if (name == null) {
      throw new Refused(new Refusal.NotSignedIn());
    }
    return name;
  }

  @Override
  public @Nullable String who() {
    return name;
  }

  /** Takes over whom the container, or the identity provider's own answer, has told. */
  public void is(@Nullable Principal principal) {
    name = principal == null ? null : principal.getName();
  }
}

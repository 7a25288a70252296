package org.ecrf.ui.shell;

import jakarta.inject.Inject;
import org.ecrf.server.access.WhoAmI;

/** Asks who is at the screen. */
public class Visitor {
  @Inject WhoAmI whoAmI;

  public Standing in(String study) {
    return Standing.of(whoAmI.me(), study);
  }
}

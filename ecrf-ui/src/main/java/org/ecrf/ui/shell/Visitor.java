package org.ecrf.ui.shell;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.WhoAmI;

/** Asks who is at the screen. */
public class Visitor {
  @Inject WhoAmI whoAmI;

  /** The page of a study that the person's roles lead to first. */
  public String firstPage(String study) {
    boolean reads = in(study).may(Permission.READ_DATA);
    return Address.of(reads ? Address.SUBJECTS : Address.TEAM, study);
  }

  /** Whether the platform's own trail is for this person. */
  public boolean readsSecurity() {
    WhoAmI.Me me = whoAmI.me();
    return me.administrator()
        || me.grants().stream().anyMatch(g -> g.role().may(Permission.READ_PLATFORM_TRAIL));
  }

  /** Roles that have no effect yet, each with what it waits for. */
  public List<WhoAmI.WaitingLine> waiting() {
    return whoAmI.me().waiting();
  }

  /** Roles that hold now, in every study. */
  List<WhoAmI.GrantLine> holding() {
    return whoAmI.me().grants();
  }

  public Standing in(String study) {
    return Standing.of(whoAmI.me(), study);
  }
}

package org.ecrf.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.ui.language.Say;

/**
 * What the person at the screen is in one study. Decides which actions are offered, and nothing
 * more: each use case checks again.
 *
 * @param administrator of the platform
 */
public record Standing(String name, List<WhoAmI.GrantLine> grants, boolean administrator) {

  static Standing of(WhoAmI.Me me, String study) {
    return new Standing(
        me.name(),
        me.grants().stream().filter(g -> g.study().equals(study)).toList(),
        me.administrator());
  }

  /** At one site at least. */
  public boolean may(Permission permission) {
    return administers(permission) || grants.stream().anyMatch(g -> g.role().may(permission));
  }

  /** At this site. */
  public boolean may(Permission permission, String site) {
    return administers(permission)
        || grants.stream()
            .filter(g -> g.site() == null || g.site().equals(site))
            .anyMatch(g -> g.role().may(permission));
  }

  /** At all sites, those to come too. */
  public boolean mayEverywhere(Permission permission) {
    return administers(permission)
        || grants.stream().anyMatch(g -> g.site() == null && g.role().may(permission));
  }

  private boolean administers(Permission permission) {
    return administrator && permission.isOfAdministrator();
  }

  public boolean is(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role);
  }

  /** The roles in words. */
  public String roles() {
    if (grants.isEmpty()) {
      return Say.it(administrator ? "role.administrator" : "role.none");
    }
    return grants.stream()
        .map(WhoAmI.GrantLine::role)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(Standing::word)
        .collect(Collectors.joining(", "));
  }

  public static String word(Role role) {
    return Say.it("role." + role.name().toLowerCase(Locale.ROOT));
  }
}

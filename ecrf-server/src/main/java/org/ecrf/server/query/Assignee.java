package org.ecrf.server.query;

import org.ecrf.server.access.AccountName;
import org.ecrf.server.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer a query: a role at the site, a person, or nobody in particular.
 *
 * @param role null where it is a person or nobody
 * @param user null where it is a role or nobody
 */
public record Assignee(@Nullable Role role, @Nullable String user) {
  public static final Assignee NOBODY = new Assignee(null, null);

  public Assignee {
    if (role != null && user != null) {
      throw new IllegalArgumentException("a role or a person");
    }
    user = user == null ? null : AccountName.of(user);
  }

  /** Empty for nobody. */
  String text() {
    return role != null ? role.name() : user == null ? "" : user;
  }
}

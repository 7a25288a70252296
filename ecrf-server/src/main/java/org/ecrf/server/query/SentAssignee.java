package org.ecrf.server.query;

import org.ecrf.server.access.Role;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer, as a client says it; neither: nobody in particular.
 *
 * @param role of the site
 * @param user a user name
 */
public record SentAssignee(@Nullable Role role, @Nullable String user) {
  static Assignee of(@Nullable SentAssignee sent) {
    if (sent == null) {
      return Assignee.NOBODY;
    }
    if (sent.role() != null && sent.user() != null) {
      throw Problems.unreadable("user", Rule.NOTHING);
    }
    return new Assignee(sent.role(), sent.user());
  }
}

package org.ecrf.server.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ecrf.server.access.Places;
import org.ecrf.server.access.Role.Side;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** What a grant must be, whoever gives it. */
@ApplicationScoped
class GrantRules {
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int LONGEST_NAME = 255;
  private final Places places;

  @Inject
  GrantRules(Places places) {
    this.places = places;
  }

  void refuseUnreadable(GrantRole.Command command, Instant now) {
    if (!places.hasStudy(command.study())) {
      throw Problems.notFound("study");
    }
    if (!isName(command.user()) || !Storable.is(command.user())) {
      throw Problems.unreadable("user", Rule.LENGTH, LONGEST_NAME);
    }
    refuseNoSite(command);
    refuseOutside("from", command.from());
    refuseOutside("until", command.until());
    Instant from = command.from() == null ? now : command.from();
    if (command.until() != null && !command.until().isAfter(from)) {
      throw Problems.unreadable("until", Rule.AFTER, from);
    }
    FreeText.optional("tasks", command.tasks());
    if (command.training() != null) {
      command.training().refuseUnreadable(now);
    }
  }

  /** Who works for a site works for one that is named: somebody there answers for it. */
  private void refuseNoSite(GrantRole.Command command) {
    if (command.site() == null) {
      if (command.role().side() == Side.SITE) {
        throw Problems.unreadable("site", Rule.SITE);
      }
    } else if (!places.hasSite(command.study(), command.site())) {
      throw Problems.unreadable("site", Rule.SITE);
    }
  }

  private static boolean isName(String user) {
    return !user.isBlank() && user.length() <= LONGEST_NAME;
  }

  /** Four digits of the year: what every reader of the trail and the database understand. */
  private static void refuseOutside(String path, @Nullable Instant moment) {
    if (moment != null && (moment.isBefore(FIRST) || !moment.isBefore(AFTER_LAST))) {
      throw Problems.unreadable(path, Rule.BETWEEN, 1900, 9999);
    }
  }
}

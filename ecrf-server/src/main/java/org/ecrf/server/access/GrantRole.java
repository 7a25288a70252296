package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Gives a person a role in a study. */
@UseCase
public class GrantRole {
  private static final String GRANT = "grant/";
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int LONGEST_NAME = 255;
  private final Access access;
  private final Places places;
  private final Grants grants;
  private final Trail trail;

  @Inject
  GrantRole(Access access, Places places, Grants grants, Trail trail) {
    this.access = access;
    this.places = places;
    this.grants = grants;
    this.trail = trail;
  }

  /**
   * @param site null: all sites
   * @param from null: from now
   * @param until null: until revoked
   */
  public record Command(
      String study,
      String user,
      Role role,
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant until,
      String request) {}

  /** Answers the grant's number. */
  @Requires(Permission.ADMINISTER)
  public long grant(Command command) {
    Acting acting = access.throughout(command.study());
    refuseUnreadable(command);
    Request request =
        Request.of(
            command.request(),
            "grant",
            command.user(),
            command.role(),
            command.site(),
            command.from(),
            command.until());
    Chain chain = Chain.study(command.study());
    Optional<Recorded> before = trail.repeated(chain, request);
    if (before.isPresent()) {
      return Long.parseLong(before.get().target().substring(GRANT.length()));
    }
    GrantRow grant = new GrantRow(command, acting.name(), trail.moment());
    grants.insert(grant);
    String target = GRANT + grant.id();
    trail.append(
        chain,
        Act.of(acting.author(), "grant", target)
            .changing(changes(target, command))
            .answering(request));
    return grant.id();
  }

  private static List<Changed> changes(String target, Command command) {
    return Stream.of(
            to(target + "/user", command.user()),
            to(target + "/role", command.role()),
            to(target + "/site", command.site()),
            to(target + "/from", command.from()),
            to(target + "/until", command.until()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Changed> to(String path, @Nullable Object value) {
    return Optional.ofNullable(value).map(v -> new Changed(path, null, ItemValue.of(v.toString())));
  }

  private void refuseUnreadable(Command command) {
    if (!places.hasStudy(command.study())) {
      throw Problems.notFound("study");
    }
    if (command.site() != null && !places.hasSite(command.study(), command.site())) {
      throw Problems.unreadable("site", Rule.SITE);
    }
    if (!isName(command.user()) || !Storable.is(command.user())) {
      throw Problems.unreadable("user", Rule.LENGTH, LONGEST_NAME);
    }
    refuseOutside("from", command.from());
    refuseOutside("until", command.until());
    Instant from = command.from() == null ? trail.moment() : command.from();
    if (command.until() != null && !command.until().isAfter(from)) {
      throw Problems.unreadable("until", Rule.AFTER, from);
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

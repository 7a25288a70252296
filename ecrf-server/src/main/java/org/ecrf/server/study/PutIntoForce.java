package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Lets a site, or all of them, work with a published version from a time on. */
@UseCase
public class PutIntoForce {
  private final Access access;
  private final StudyRows rows;
  private final StudySites sites;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  PutIntoForce(
      Access access, StudyRows rows, StudySites sites, Trail trail, StudyStandings standings) {
    this.access = access;
    this.rows = rows;
    this.sites = sites;
    this.trail = trail;
    this.standings = standings;
  }

  /**
   * @param site null: all sites, also those to come
   * @param from null: from now; a site never goes back to an older version
   */
  public record Command(
      String study, int version, @Nullable String site, @Nullable Instant from, String request) {}

  @Requires(Permission.PUBLISH)
  public ListVersions.InForce put(Command command) {
    Acting acting = access.throughout(command.study());
    Chain chain = Chain.study(command.study());
    Request asked =
        Request.of(
            command.request(), "put-into-force", command.version(), command.site(), command.from());
    Optional<Recorded> before = trail.repeated(chain, asked);
    if (before.isPresent()) {
      return rows.inForce(Long.parseLong(before.get().target().substring("in-force/".length())));
    }
    standings.demandOpen(Doing.ENTRY, command.study(), command.site());
    refuseUnknown(command);
    Instant from = command.from() == null ? trail.moment() : command.from();
    if (from.isBefore(trail.moment())) {
      throw Problems.unreadable("from", Rule.NOW_OR_LATER);
    }
    refuseBehind(command, from);
    VersionRow.Id of = new VersionRow.Id(command.study(), command.version());
    InForceRow row = new InForceRow(of, command.site(), from, acting.name(), trail.moment());
    rows.insert(row);
    trail.append(chain, act(acting, row, command, from).answering(asked));
    return row.line();
  }

  private void refuseUnknown(Command command) {
    if (rows.version(command.study(), command.version()).isEmpty()) {
      throw Problems.notFound("version");
    }
    if (command.site() != null && !sites.hasSite(command.study(), command.site())) {
      throw Problems.notFound("site");
    }
  }

  /** It would change nothing: a site works with the highest version in force. */
  private void refuseBehind(Command command, Instant from) {
    rows.inForceFor(command.study(), command.site(), from)
        .filter(highest -> highest > command.version())
        .ifPresent(
            highest -> {
              String where = command.site() == null ? "at all sites" : "at site " + command.site();
              throw Problems.notAllowed(
                  "version-behind",
                  "Version %d is in force %s by then, and a site never goes back to an older one."
                      .formatted(highest, where));
            });
  }

  private static Act act(Acting acting, InForceRow row, Command command, Instant from) {
    String target = "in-force/" + row.id();
    List<Changed> changes = new ArrayList<>();
    changes.add(to(target + "/version", Integer.toString(command.version())));
    changes.add(to(target + "/from", from.toString()));
    if (command.site() != null) {
      changes.add(to(target + "/site", command.site()));
    }
    return Act.of(acting.author(), "put-into-force", target)
        .changing(changes)
        .under(command.version());
  }

  private static Changed to(String path, String value) {
    return new Changed(path, null, ItemValue.of(value));
  }
}

package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.login.LastLogins;
import org.ecrf.server.problem.Page;
import org.jspecify.annotations.Nullable;

/** Who has what in a study since when, for the periodic review of access (21 CFR 11.10(d)). */
@UseCase
public class ListAccess {
  private final Access access;
  private final ReviewTable table;
  private final LastLogins logins;
  private final Clock clock;

  @Inject
  ListAccess(Access access, ReviewTable table, LastLogins logins, Clock clock) {
    this.access = access;
    this.table = table;
    this.logins = logins;
    this.clock = clock;
  }

  /** Looked at, by whom and when. */
  public record Review(String by, Instant at, @Nullable String note) {}

  /**
   * @param lastLogin null: never seen
   * @param reviewed the person's last review in this study, null: none
   */
  public record Line(
      ListGrants.Line grant, @Nullable Instant lastLogin, @Nullable Review reviewed) {}

  @Requires(Permission.READ_TEAM)
  public Page<Line> page(String study, int offset, int limit) {
    access.throughout(study);
    Page<GrantRow> grants = table.grants(study, offset, limit);
    Set<String> people = grants.rows().stream().map(GrantRow::user).collect(Collectors.toSet());
    Map<String, Instant> seen = logins.of(people);
    Map<String, ReviewRow> reviews = table.last(study, people);
    Instant now = clock.instant();
    List<Line> lines =
        grants.rows().stream()
            .map(
                g -> {
                  ReviewRow last = reviews.get(g.user());
                  return new Line(
                      g.line(now), seen.get(g.user()), last == null ? null : last.review());
                })
            .toList();
    return new Page<>(lines, grants.total());
  }
}

package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;

/** Ends a reference range: the laboratory states it until that day and no longer. */
@UseCase
public class EndRange {
  private final Access access;
  private final Ranges ranges;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  EndRange(Access access, Ranges ranges, Trail trail, StudyStandings standings) {
    this.access = access;
    this.ranges = ranges;
    this.trail = trail;
    this.standings = standings;
  }

  /** May be said again with another day. */
  @Requires(Permission.KEEP_FACTS)
  public void end(String study, String site, long id, LocalDate until, String request) {
    Acting acting = access.at(study, site);
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "end-range", id, until);
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    RangeRow row = ranges.one(study, site, id).orElseThrow(() -> Problems.notFound("range"));
    ReferenceRange range = row.range();
    if (until.isBefore(range.from())) {
      throw Problems.unreadable("until", Rule.NOT_BEFORE, range.from());
    }
    standings.demandOpen(Doing.ENTRY, study, site);
    row.end(until);
    String target = "range/" + id;
    trail.append(
        chain,
        Act.of(acting.author(), "end-range", target)
            .changing(
                List.of(
                    new Changed(
                        target + "/until",
                        range.until() == null ? null : ItemValue.of(range.until().toString()),
                        ItemValue.of(until.toString()))))
            .answering(asked));
  }
}

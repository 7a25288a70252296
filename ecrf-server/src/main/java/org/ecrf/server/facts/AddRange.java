package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Places;
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
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** Adds what a site's laboratory states as normal for an analyte. */
@UseCase
public class AddRange {
  private static final String TARGET = "range/";

  private final Access access;
  private final Studies studies;
  private final Places places;
  private final Ranges ranges;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  AddRange(
      Access access,
      Studies studies,
      Places places,
      Ranges ranges,
      Trail trail,
      StudyStandings standings) {
    this.access = access;
    this.studies = studies;
    this.places = places;
    this.ranges = ranges;
    this.trail = trail;
    this.standings = standings;
  }

  public record Command(String study, String site, ReferenceRange range, String request) {
    Request asked() {
      return Request.of(
          request,
          "add-range",
          site,
          range.analyte(),
          range.sex(),
          range.fromAge(),
          range.toAge(),
          range.from(),
          range.until(),
          range.low(),
          range.high(),
          range.unit());
    }
  }

  /** Answers its number. */
  @Requires(Permission.KEEP_FACTS)
  public long add(Command command) {
    Acting acting = access.at(command.study(), command.site());
    Chain chain = Chain.study(command.study());
    Request asked = command.asked();
    Optional<Recorded> before = trail.repeated(chain, asked);
    if (before.isPresent()) {
      return Long.parseLong(before.get().target().substring(TARGET.length()));
    }
    if (!places.hasSite(command.study(), command.site())) {
      throw Problems.notFound("site");
    }
    RangeRules.demand(studies.newest(command.study()), command.range());
    standings.demandOpen(Doing.ENTRY, command.study(), command.site());
    RangeRow row = new RangeRow(command, acting.name(), trail.moment());
    ranges.insert(row);
    String target = TARGET + row.id();
    trail.append(
        chain,
        Act.of(acting.author(), "add-range", target)
            .changing(changes(target, command))
            .answering(asked));
    return row.id();
  }

  private static List<Changed> changes(String target, Command command) {
    ReferenceRange range = command.range();
    return Stream.of(
            to(target + "/site", command.site()),
            to(target + "/analyte", range.analyte()),
            to(target + "/sex", range.sex()),
            to(target + "/from_age", range.fromAge()),
            to(target + "/to_age", range.toAge()),
            to(target + "/from", range.from()),
            to(target + "/until", range.until()),
            to(target + "/low", range.low()),
            to(target + "/high", range.high()),
            to(target + "/unit", range.unit()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Changed> to(String path, @Nullable Object value) {
    return Optional.ofNullable(value).map(v -> new Changed(path, null, ItemValue.of(v.toString())));
  }
}

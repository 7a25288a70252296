package org.ecrf.server.trail;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Told;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** The trail, newest act first. */
@UseCase
public class ShowTrail {
  private final Subjects subjects;
  private final Access access;
  private final TrailReader reader;
  private final SensitivePaths sensitive;

  @Inject
  ShowTrail(Subjects subjects, Access access, TrailReader reader, SensitivePaths sensitive) {
    this.subjects = subjects;
    this.access = access;
    this.reader = reader;
    this.sensitive = sensitive;
  }

  @Requires(Permission.READ_TRAIL)
  public Page<TrailLine> ofSubject(SubjectRef ref, TrailFilter filter, int offset, int limit) {
    SubjectFile subject = subjects.read(ref);
    Eyes eyes = sensitive.of(subject);
    return eyes.closes(filter)
        ? new Page<>(List.of(), 0)
        : page(subject.chain(), filter, offset, limit, told -> seen(told, eyes));
  }

  /** Registrations, sites, grants, publications; for those who may see all sites. */
  @Requires(Permission.READ_TRAIL)
  public Page<TrailLine> ofStudy(String study, TrailFilter filter, int offset, int limit) {
    access.throughout(study);
    return page(Chain.study(study), filter, offset, limit, ShowTrail::whole);
  }

  private Page<TrailLine> page(
      Chain chain, TrailFilter filter, int offset, int limit, Function<Told, TrailLine> line) {
    TrailReader.Wanted wanted = filter.wanted();
    List<TrailLine> lines =
        reader.page(chain, wanted, Page.from(offset), Page.atMost(limit)).stream()
            .map(line)
            .toList();
    return new Page<>(lines, reader.count(chain, wanted));
  }

  private static TrailLine whole(Told told) {
    return line(
        told, told.target(), told.changes().stream().map(c -> change(told, c, false)), false);
  }

  /**
   * Where a value is hidden, so are the words that were said about it. All that is for others only
   * is one masked change without a place.
   */
  private static TrailLine seen(Told told, Eyes eyes) {
    boolean closed = eyes.closes(told);
    boolean partly = closed || told.changes().stream().anyMatch(eyes::closes);
    boolean discreet = partly || told.changes().stream().anyMatch(c -> eyes.hides(told, c));
    Stream<TrailLine.ChangeLine> known =
        told.changes().stream()
            .filter(c -> !closed && !eyes.closes(c))
            .map(c -> change(told, c, eyes.hides(told, c)));
    return line(
        told,
        discreet ? Eyes.place(told, closed) : told.target(),
        partly ? Stream.concat(known, Stream.of(TrailLine.ChangeLine.SOMETHING)) : known,
        discreet);
  }

  private static TrailLine line(
      Told told, String target, Stream<TrailLine.ChangeLine> changes, boolean discreet) {
    return new TrailLine(
        told.seq(),
        told.at(),
        told.who(),
        told.role(),
        told.action(),
        target,
        changes.toList(),
        discreet ? null : told.reason(),
        told.redactedReason(),
        told.hash());
  }

  private static TrailLine.ChangeLine change(Told told, Changed change, boolean masked) {
    return new TrailLine.ChangeLine(
        change.path(),
        masked ? null : change.from(),
        masked ? null : change.to(),
        masked,
        told.redactedFrom(change.path()),
        told.redactedTo(change.path()));
  }
}

package org.ecrf.server.trail;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiPredicate;
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
    return page(subject.chain(), filter, offset, limit, sensitive.of(subject));
  }

  /** Registrations, sites, grants, publications; for those who may see all sites. */
  @Requires(Permission.READ_TRAIL)
  public Page<TrailLine> ofStudy(String study, int offset, int limit) {
    access.throughout(study);
    return page(Chain.study(study), TrailFilter.ALL, offset, limit, (act, change) -> false);
  }

  private Page<TrailLine> page(
      Chain chain, TrailFilter filter, int offset, int limit, BiPredicate<Told, Changed> masked) {
    TrailReader.Place place = new TrailReader.Place(filter.visit(), filter.form(), filter.item());
    List<TrailLine> lines =
        reader.page(chain, place, Page.from(offset), Page.atMost(limit)).stream()
            .map(told -> line(told, masked))
            .toList();
    return new Page<>(lines, reader.count(chain, place));
  }

  /** Where a value is hidden, so are the words that were said about it. */
  private static TrailLine line(Told told, BiPredicate<Told, Changed> masked) {
    boolean discreet = told.changes().stream().anyMatch(change -> masked.test(told, change));
    return new TrailLine(
        told.seq(),
        told.at(),
        told.who(),
        told.role(),
        told.action(),
        discreet ? SensitivePaths.place(told.target()) : told.target(),
        told.changes().stream().map(c -> change(c, masked.test(told, c))).toList(),
        discreet ? null : told.reason(),
        told.hash());
  }

  private static TrailLine.ChangeLine change(Changed change, boolean masked) {
    return new TrailLine.ChangeLine(
        change.path(), masked ? null : change.from(), masked ? null : change.to(), masked);
  }
}

package org.ecrf.server.overview;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.signature.Signatures;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.ecrf.server.verification.DrawnSight;
import org.ecrf.server.verification.Unverified;
import org.ecrf.server.verification.Unverified.Tally;

/** The casebook of one subject. */
@UseCase
public class ShowCasebook {
  private final Subjects subjects;
  private final Casebooks casebooks;
  private final OpenQueries queries;
  private final Sights sights;
  private final Additions additions;
  private final Unverified unverified;
  private final DrawnSight drawn;
  private final Signatures signatures;

  @Inject
  ShowCasebook(
      Subjects subjects,
      Casebooks casebooks,
      OpenQueries queries,
      Sights sights,
      Additions additions,
      Unverified unverified,
      DrawnSight drawn,
      Signatures signatures) {
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.queries = queries;
    this.sights = sights;
    this.additions = additions;
    this.unverified = unverified;
    this.drawn = drawn;
    this.signatures = signatures;
  }

  /** Forms that are not for the caller's eyes are left out. */
  @Requires(Permission.READ_DATA)
  public CasebookView of(SubjectRef ref) {
    return show(subjects.read(ref));
  }

  /** As it was at a past moment; what is not for the caller's eyes today is left out too. */
  @Requires(Permission.READ_DATA)
  public CasebookView asOf(SubjectRef ref, Instant at) {
    return show(subjects.asOf(ref, at));
  }

  private CasebookView show(SubjectFile subject) {
    CasebookNow now = casebooks.of(subject);
    Discretion discretion = sights.of(now.study().definition(), subject.site());
    Counts counts =
        new Counts(open(subject, discretion), verification(subject), signatures.signed(subject));
    FormLines lines = new FormLines(subject, now, counts, discretion);
    return new CasebookView(
        subject.head(),
        now.plans().stream().map(lines::visit).toList(),
        additions.of(subject, now.instances()),
        mistakes(now, discretion));
  }

  private static boolean mistakes(CasebookNow now, Discretion discretion) {
    return now.states().entrySet().stream()
        .filter(entry -> entry.getValue() == EntryState.ENTERED_BY_MISTAKE)
        .map(entry -> now.study().definition().forms().get(entry.getKey().formAt().id()))
        .anyMatch(form -> !discretion.hides(form));
  }

  private Map<FormAt, Tally> verification(SubjectFile subject) {
    return subject.past() == null && drawn.knows(subject)
        ? unverified.counts(List.of(subject)).getOrDefault(subject.id(), Map.of())
        : Map.of();
  }

  private Map<FormAt, Integer> open(SubjectFile subject, Discretion discretion) {
    return subject.past() == null
        ? queries.counts(List.of(subject), s -> discretion).getOrDefault(subject.id(), Map.of())
        : queries.countsThen(subject, discretion);
  }
}

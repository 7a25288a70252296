package org.ecrf.server.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Sites;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.audit.TrailReader;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.study.Studies;

/** Takes a subject's file out for a use case: checks access, and locks the row where it writes. */
@ApplicationScoped
public class Subjects {
  private static final String SUBJECT = "subject";
  private final EntityManager em;
  private final Access access;
  private final TrailReader reader;
  private final Studies studies;
  private final Clock clock;

  @Inject
  Subjects(EntityManager em, Access access, TrailReader reader, Studies studies, Clock clock) {
    this.em = em;
    this.access = access;
    this.reader = reader;
    this.studies = studies;
    this.clock = clock;
  }

  /** For reading. */
  public SubjectFile read(SubjectRef ref) {
    return file(ref, LockModeType.NONE);
  }

  /** For writing: the first statement of the one write path. Others wait until the commit. */
  public SubjectFile lock(SubjectRef ref) {
    return file(ref, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * For reading as it was at a past moment. Whether the caller may read it is asked as of now.
   *
   * @throws Refused where the moment is before the registration or has not come yet
   */
  public SubjectFile asOf(SubjectRef ref, Instant at) {
    RowFile now = file(ref, LockModeType.NONE);
    Replay replay = Replay.of(reader.until(now.chain(), at));
    if (at.isAfter(clock.instant()) || replay.at(PastSubject.STATE).isEmpty()) {
      throw Problems.unreadable("at", Rule.TO_NOW, now.head().registered());
    }
    int inForce = studies.inForce(ref.study(), new Sites.Some(Set.of(now.site())), at);
    SubjectRow then = PastSubject.of(now.row(), replay, inForce);
    return new RowFile(then, now.acting(), false, new Past(at, replay));
  }

  /** A new row's file, held by the transaction that inserts it. */
  SubjectFile insert(SubjectRow row, Acting acting) {
    em.persist(row);
    return new RowFile(row, acting, true);
  }

  private RowFile file(SubjectRef ref, LockModeType mode) {
    SubjectRow row = find(ref, mode).orElseThrow(() -> unknown(ref));
    Acting acting = access.at(row.study, row.site, SUBJECT);
    return new RowFile(row, acting, mode == LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<SubjectRow> find(SubjectRef ref, LockModeType mode) {
    return em
        .createQuery(
            "select s from SubjectRow s where s.study = :study and s.number = :number",
            SubjectRow.class)
        .setParameter("study", ref.study())
        .setParameter("number", ref.number())
        .setLockMode(mode)
        .getResultList()
        .stream()
        .map(row -> row.at(clock.instant()))
        .findFirst();
  }

  /** Who may see no subjects at all is told so, whether the number exists or not. */
  private RuntimeException unknown(SubjectRef ref) {
    if (access.knows(ref.study())) {
      access.in(ref.study());
    }
    return Problems.notFound(SUBJECT);
  }
}

package org.ecrf.server.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.problem.Problems;

/** Takes a subject's file out for a use case: checks access, and locks the row where it writes. */
@ApplicationScoped
public class Subjects {
  private static final String SUBJECT = "subject";
  private final EntityManager em;
  private final Access access;

  @Inject
  Subjects(EntityManager em, Access access) {
    this.em = em;
    this.access = access;
  }

  /** For reading. */
  public SubjectFile read(SubjectRef ref) {
    return file(ref, LockModeType.NONE);
  }

  /** For writing: the first statement of the one write path. Others wait until the commit. */
  public SubjectFile lock(SubjectRef ref) {
    return file(ref, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A new row's file, held by the transaction that inserts it. */
  SubjectFile insert(SubjectRow row, Acting acting) {
    em.persist(row);
    return new RowFile(row, acting, true);
  }

  private SubjectFile file(SubjectRef ref, LockModeType mode) {
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

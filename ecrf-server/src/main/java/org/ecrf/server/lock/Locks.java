package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;

/** The table of lock records. */
@ApplicationScoped
public class Locks {
  private final EntityManager em;

  @Inject
  Locks(EntityManager em) {
    this.em = em;
  }

  /** Whether the study has this lock record. */
  public boolean has(String study, long lock) {
    return em.createQuery(
                "select count(l) from LockRow l where l.study = :study and l.id = :id", Long.class)
            .setParameter("study", study)
            .setParameter("id", lock)
            .getSingleResult()
        > 0;
  }

  /**
   * The next number. Whoever else locks in the study waits until this transaction ends: a record
   * that is there has all smaller ones beside it, and a dataset named by it can no longer grow.
   */
  long next(String study) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
        .setParameter("name", "lock_record:" + study)
        .getSingleResult();
    return (Long)
        em.createNativeQuery("select nextval('ecrf.lock_record_id')", Long.class).getSingleResult();
  }

  void insert(LockRow lock) {
    em.persist(lock);
  }

  Optional<LockRow> of(long subject) {
    return em.createQuery("select l from LockRow l where l.subjectId = :subject", LockRow.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** The newest first. */
  Page<LockRow> page(String study, Sites sites, int offset, int limit) {
    boolean all = sites instanceof Sites.All;
    List<String> codes =
        sites instanceof Sites.Some some ? List.copyOf(some.codes()) : List.of("none");
    String where = " from LockRow l where l.study = :study and (:all = true or l.site in :sites)";
    List<LockRow> rows =
        em.createQuery("select l" + where + " order by l.id desc", LockRow.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        em.createQuery("select count(l)" + where, Long.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .getSingleResult();
    return new Page<>(rows, total);
  }
}

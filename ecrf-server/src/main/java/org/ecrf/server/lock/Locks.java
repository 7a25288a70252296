package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Sites;
import org.ecrf.server.audit.Author;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.problem.Page;

/** The table of freezes and locks. */
@ApplicationScoped
public class Locks {
  private final EntityManager em;

  @Inject
  Locks(EntityManager em) {
    this.em = em;
  }

  /** How a lock serves as the name of a dataset. */
  public enum Dataset {
    /** There is no such record. */
    NONE,
    /** A freeze: what it is of can still be signed and verified. */
    FREEZE,
    /** The lock of a visit or a form: a dataset is of whole subjects, or of a data cut. */
    PART,
    /** It can be made: of what is of the lock, and was not taken back since. */
    WHOLE,
    /** The lock was taken back since. */
    UNDONE
  }

  public Dataset dataset(String study, long lock) {
    return one(study, lock).map(Locks::dataset).orElse(Dataset.NONE);
  }

  private static Dataset dataset(LockRow lock) {
    if (lock.degree() == Degree.FROZEN) {
      return Dataset.FREEZE;
    }
    Level level = lock.place().level();
    if (level == Level.FORM || level == Level.VISIT) {
      return Dataset.PART;
    }
    return lock.stands() ? Dataset.WHOLE : Dataset.UNDONE;
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

  /** In the database at once: its members follow. */
  void insert(LockRow lock) {
    em.persist(lock);
    em.flush();
  }

  /** For taking it back; whoever else would waits. */
  Optional<LockRow> hold(String study, long id) {
    return em
        .createQuery("select l from LockRow l where l.study = :study and l.id = :id", LockRow.class)
        .setParameter("study", study)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  Optional<LockRow> one(String study, long id) {
    return em
        .createQuery("select l from LockRow l where l.study = :study and l.id = :id", LockRow.class)
        .setParameter("study", study)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The database asks for the act that says so: acts are written before. */
  void undo(LockRow lock, Author author, Instant now) {
    em.flush();
    lock.undo(author, now);
    em.flush();
  }

  /** The record of this place that was not taken back. */
  Optional<LockRow> standing(String study, Place place, Degree degree) {
    return em
        .createQuery(
            """
            select l from LockRow l
             where l.study = :study and l.place = :place and l.degree = :degree
               and l.undoneAt is null
            """,
            LockRow.class)
        .setParameter("study", study)
        .setParameter("place", place.toString())
        .setParameter("degree", degree)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The newest first; of a study's and a data cut's to whoever sees something of the study. */
  Page<LockRow> page(String study, Sites sites, boolean standing, int offset, int limit) {
    boolean all = sites instanceof Sites.All;
    List<String> codes =
        sites instanceof Sites.Some some ? List.copyOf(some.codes()) : List.of("none");
    String where =
        """
         from LockRow l where l.study = :study
          and (:all = true or l.site is null or l.site in :sites)
          and (:standing = false or l.undoneAt is null)
        """;
    List<LockRow> rows =
        em.createQuery("select l" + where + " order by l.id desc", LockRow.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .setParameter("standing", standing)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        em.createQuery("select count(l)" + where, Long.class)
            .setParameter("study", study)
            .setParameter("all", all)
            .setParameter("sites", codes)
            .setParameter("standing", standing)
            .getSingleResult();
    return new Page<>(rows, total);
  }
}

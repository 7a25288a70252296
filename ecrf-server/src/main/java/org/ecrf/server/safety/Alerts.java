package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.subject.SubjectFile;

/** The table of alerts. */
@ApplicationScoped
class Alerts {
  /** Of one look; the next one takes the rest. */
  private static final int MANY = 100;

  private final EntityManager em;

  @Inject
  Alerts(EntityManager em) {
    this.em = em;
  }

  void insert(AlertRow alert) {
    em.persist(alert);
  }

  Optional<AlertRow> one(String study, long id) {
    return Optional.ofNullable(Lookup.byKey(em, AlertRow.class, id))
        .filter(a -> a.study().equals(study));
  }

  Optional<AlertRow> at(SubjectFile subject, FormAt at) {
    return of(subject).stream().filter(alert -> alert.at().equals(at)).findFirst();
  }

  List<AlertRow> of(SubjectFile subject) {
    return em.createQuery(
            "select a from AlertRow a where a.subjectId = :subject order by a.id", AlertRow.class)
        .setParameter("subject", subject.id())
        .getResultList();
  }

  /** Read again, once the subject's row is locked. */
  void refresh(AlertRow alert) {
    em.refresh(alert);
  }

  /**
   * Those that nobody has opened in time and of which nobody was told yet. What is locked stays as
   * it is.
   */
  List<AlertRow> late(Instant now) {
    return em.createQuery(
            """
            select a from AlertRow a
             where a.state = WAITING and a.escalatedAt is null and a.openUntil <= :now
               and function('degree_at', a.subjectId, a.visit, a.form) <> 'LOCKED'
             order by a.openUntil, a.id
            """,
            AlertRow.class)
        .setParameter("now", now)
        .setMaxResults(MANY)
        .getResultList();
  }
}

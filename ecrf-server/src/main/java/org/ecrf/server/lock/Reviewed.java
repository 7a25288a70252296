package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Spot;

/** What the review has left of many subjects, by their ids; one statement for each question. */
@ApplicationScoped
class Reviewed {
  private final EntityManager em;

  @Inject
  Reviewed(EntityManager em) {
    this.em = em;
  }

  /** Queries that are not settled, at what they stand at. */
  Map<Long, Map<Spot, Integer>> queries(Collection<Long> subjects) {
    Map<Long, Map<Spot, Integer>> queries = new HashMap<>();
    for (Object[] row :
        rows(
            """
            select q.subject_id, nullif(q.visit, '-'), nullif(q.form, '-'), count(*)
              from ecrf.query q
             where q.subject_id in (:subjects) and q.state not in ('CLOSED', 'CANCELLED')
             group by q.subject_id, q.visit, q.form
            """,
            subjects)) {
      queries
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new HashMap<>())
          .put(new Spot((String) row[1], (String) row[2]), ((Number) row[3]).intValue());
    }
    return queries;
  }

  /**
   * Forms under a signature that has become void, and under none that holds. What is locked cannot
   * be signed again, and is not among them.
   */
  Map<Long, Set<FormAt>> unsigned(Collection<Long> subjects) {
    Map<Long, Set<FormAt>> unsigned = new HashMap<>();
    for (Object[] row :
        rows(
            """
            select g.subject_id, c.visit, c.form
              from ecrf.signature g join ecrf.signature_entry c on c.signature_id = g.id
              join ecrf.entry e on e.subject_id = g.subject_id and e.visit = c.visit
               and e.form = c.form and e.mistake is null
             where g.subject_id in (:subjects)
             group by g.subject_id, c.visit, c.form
            having bool_and(g.state = 'VOID')
               and ecrf.degree_at(g.subject_id, c.visit, c.form) <> 'LOCKED'
            """,
            subjects)) {
      unsigned
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
          .add(new FormAt((String) row[1], (String) row[2]));
    }
    return unsigned;
  }

  /** How many redactions wait for the second person. */
  Map<Long, Integer> redactions(Collection<Long> subjects) {
    Map<Long, Integer> redactions = new HashMap<>();
    for (Object[] row :
        rows(
            """
            select r.subject_id, count(*) from ecrf.redaction r
             where r.subject_id in (:subjects) and r.state = 'ASKED'
             group by r.subject_id
            """,
            subjects)) {
      redactions.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
    }
    return redactions;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Collection<Long> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : em.createNativeQuery(sql, Object[].class)
            .setParameter("subjects", subjects)
            .getResultList();
  }
}

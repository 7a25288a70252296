package org.ecrf.server.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The places that cohorts have given away. */
@ApplicationScoped
public class Cohorts {
  private final EntityManager em;

  @Inject
  Cohorts(EntityManager em) {
    this.em = em;
  }

  /** Whoever else enrols into one of these cohorts waits until this transaction ends. */
  public void hold(String study, List<String> cohorts) {
    for (String cohort : cohorts.stream().sorted().toList()) {
      em.createNativeQuery("insert into cohort values (:study, :cohort) on conflict do nothing")
          .setParameter("study", study)
          .setParameter("cohort", cohort)
          .executeUpdate();
      em.createNativeQuery(
              "select cohort from cohort where study = :study and cohort = :cohort for update")
          .setParameter("study", study)
          .setParameter("cohort", cohort)
          .getSingleResult();
    }
  }

  /** By cohort; one without places given is absent. */
  public Map<String, Integer> taken(String study) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select cohort, cast(count(*) as int) from cohort_place
                 where study = :study group by cohort
                """)
            .setParameter("study", study)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
  }

  /** For ever: the place of a subject who leaves stays used. */
  public void give(String study, long subject, List<String> cohorts, Instant now) {
    for (String cohort : cohorts) {
      em.createNativeQuery("insert into cohort_place values (:study, :cohort, :subject, :now)")
          .setParameter("study", study)
          .setParameter("cohort", cohort)
          .setParameter("subject", subject)
          .setParameter("now", now)
          .executeUpdate();
    }
  }
}

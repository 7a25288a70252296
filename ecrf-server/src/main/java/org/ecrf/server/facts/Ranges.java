package org.ecrf.server.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.problem.Lookup;

/** The table of reference ranges. */
@ApplicationScoped
class Ranges {
  private final EntityManager em;

  @Inject
  Ranges(EntityManager em) {
    this.em = em;
  }

  List<RangeRow> of(String study, String site) {
    return em.createQuery(
            """
            select r from RangeRow r where r.study = :study and r.site = :site
             order by r.analyte, r.from, r.id
            """,
            RangeRow.class)
        .setParameter("study", study)
        .setParameter("site", site)
        .getResultList();
  }

  Optional<RangeRow> one(String study, String site, long id) {
    return Optional.ofNullable(Lookup.byKey(em, RangeRow.class, id)).filter(r -> r.of(study, site));
  }

  void insert(RangeRow row) {
    em.persist(row);
  }
}

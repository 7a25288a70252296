package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The table of data cuts. */
@ApplicationScoped
class Cuts {
  private final EntityManager em;

  @Inject
  Cuts(EntityManager em) {
    this.em = em;
  }

  long next() {
    return (Long)
        em.createNativeQuery("select nextval('ecrf.data_cut_id')", Long.class).getSingleResult();
  }

  void insert(CutRow cut) {
    em.persist(cut);
  }

  /** In the order in which they were defined. */
  List<CutLine> all(String study) {
    return em.createQuery(
            "select c from CutRow c where c.study = :study order by c.id", CutRow.class)
        .setParameter("study", study)
        .getResultStream()
        .map(CutRow::line)
        .toList();
  }

  Optional<CutLine> one(String study, long id) {
    return all(study).stream().filter(cut -> cut.id() == id).findFirst();
  }
}

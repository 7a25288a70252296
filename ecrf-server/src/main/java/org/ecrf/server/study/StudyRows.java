package org.ecrf.server.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The tables of studies and their versions. */
@ApplicationScoped
class StudyRows {
  private final EntityManager em;

  @Inject
  StudyRows(EntityManager em) {
    this.em = em;
  }

  Optional<StudyRow> one(String study) {
    return Optional.ofNullable(em.find(StudyRow.class, study));
  }

  List<StudyRow> all() {
    return em.createQuery("select s from StudyRow s order by s.id", StudyRow.class).getResultList();
  }

  String yaml(String study, int version) {
    VersionRow row = em.find(VersionRow.class, new VersionRow.Id(study, version));
    if (row == null) {
      throw new IllegalStateException("no version " + version + " of study " + study);
    }
    return row.yaml();
  }

  void insert(StudyRow study, VersionRow version) {
    em.persist(study);
    em.persist(version);
  }
}

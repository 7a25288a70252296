package org.ecrf.server.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.server.problem.Lookup;

/** The table of parameters. */
@ApplicationScoped
class Parameters {
  private final EntityManager em;

  @Inject
  Parameters(EntityManager em) {
    this.em = em;
  }

  Map<ParameterRow.Id, ParameterRow> of(String study) {
    return em.createQuery(
            "select p from ParameterRow p where p.id.study = :study", ParameterRow.class)
        .setParameter("study", study)
        .getResultStream()
        .collect(Collectors.toMap(ParameterRow::id, row -> row));
  }

  /** Its row; made where it was never set. The caller holds the chain of the study. */
  ParameterRow row(ParameterRow.Id id) {
    ParameterRow row = Lookup.byKey(em, ParameterRow.class, id);
    if (row == null) {
      return new ParameterRow(id);
    }
    em.refresh(row);
    return row;
  }

  void store(ParameterRow row) {
    em.persist(row);
  }
}

package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.server.problem.Lookup;
import org.ecrf.server.study.StudySites;
import org.ecrf.server.subject.SubjectFile;

/** What each site is asked to have verified: at least what the study asks. */
@ApplicationScoped
class SitePlans {
  private final EntityManager em;
  private final StudySites sites;

  @Inject
  SitePlans(EntityManager em, StudySites sites) {
    this.em = em;
    this.sites = sites;
  }

  /** Of each site that has a plan of its own. */
  Map<String, PlanRow> of(String study) {
    return em.createQuery("select p from PlanRow p where p.id.study = :study", PlanRow.class)
        .setParameter("study", study)
        .getResultStream()
        .collect(Collectors.toMap(PlanRow::site, row -> row));
  }

  /** Its row; made where it was never set. The caller holds the chain of the study. */
  PlanRow row(String study, String site) {
    PlanRow.Id id = new PlanRow.Id(study, site);
    PlanRow row = Lookup.byKey(em, PlanRow.class, id);
    if (row != null) {
      em.refresh(row);
    }
    return row == null ? new PlanRow(id) : row;
  }

  void store(PlanRow row) {
    em.persist(row);
  }

  /** What is asked of one subject; two statements. */
  Asked of(SubjectFile subject, StudyDefinition study) {
    String site = subject.site();
    VerificationPlan own =
        Optional.ofNullable(Lookup.byKey(em, PlanRow.class, new PlanRow.Id(study.id(), site)))
            .map(PlanRow::plan)
            .orElse(VerificationPlan.NONE);
    VerificationPlan plan = study.verification().plan().and(own);
    String seed = sites.verificationSeeds(study.id()).get(site);
    boolean drawn = Draw.isDrawn(seed, subject.ref().number(), plan.percent());
    return Asked.of(study, plan.of(drawn));
  }
}

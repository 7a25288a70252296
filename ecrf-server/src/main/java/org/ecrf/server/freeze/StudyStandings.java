package org.ecrf.server.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** How far a study and its sites are closed: asked by what writes something of them. */
@ApplicationScoped
public class StudyStandings {
  private final EntityManager em;

  @Inject
  StudyStandings(EntityManager em) {
    this.em = em;
  }

  /**
   * @param site null: the study as a whole
   */
  public Degree of(String study, @Nullable String site) {
    Object degree =
        em.createNativeQuery("select degree_of(:study, nullif(:site, ''))", String.class)
            .setParameter("study", study)
            .setParameter("site", site == null ? "" : site)
            .getSingleResult();
    return Degree.valueOf((String) degree);
  }

  /**
   * @throws Refused where the study, or the site, is closed to it
   */
  public void demandOpen(Doing doing, String study, @Nullable String site) {
    Degree degree = of(study, site);
    if (degree.refuses(doing)) {
      throw closed(study, site, degree);
    }
  }

  /** Says which of both is closed as far: the study, or else the site. */
  private Refused closed(String study, @Nullable String site, Degree degree) {
    String what = site == null || of(study, null) == degree ? "study" : "site";
    return new Refused(
        degree == Degree.LOCKED ? new Refusal.Locked(what) : new Refusal.Frozen(what));
  }
}

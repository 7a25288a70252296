package org.ecrf.server.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ecrf.server.access.GrantState;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;

/** Whether a grant can still be changed. */
@ApplicationScoped
class Standing {
  private final EntityManager em;
  private final Trail trail;

  @Inject
  Standing(EntityManager em, Trail trail) {
    this.em = em;
    this.trail = trail;
  }

  /** Read again, since the study's chain is held: another may have ended it meanwhile. */
  GrantRow again(GrantRow grant) {
    em.refresh(grant);
    return grant;
  }

  void refuseEnded(GrantRow grant) {
    GrantState state = again(grant).facts().at(trail.moment());
    if (state == GrantState.REVOKED || state == GrantState.EXPIRED) {
      throw Problems.notAllowed("grant-ended", "This grant has ended.");
    }
  }
}

package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;

/** Ends a grant now: the person's next request is refused. */
@UseCase
public class RevokeGrant {
  private final Delegations delegations;
  private final Standing standing;
  private final Trail trail;

  @Inject
  RevokeGrant(Delegations delegations, Standing standing, Trail trail) {
    this.delegations = delegations;
    this.standing = standing;
    this.trail = trail;
  }

  /** One that has been revoked stays as it is. */
  @Requires(Permission.KEEP_DELEGATIONS)
  public void revoke(String study, long grant, String request) {
    Delegations.Held held = delegations.of(study, grant);
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "revoke", grant);
    if (trail.repeated(chain, asked).isPresent() || standing.again(held.grant()).revoked()) {
      return;
    }
    held.grant().revoke(held.acting().name(), trail.moment());
    trail.append(
        chain,
        Act.of(held.acting().author(), "revoke", GrantActs.target(grant))
            .changing(GrantActs.set(grant, "revoked", trail.moment()))
            .answering(asked));
  }
}

package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;

/**
 * The principal investigator of a site authorises what is delegated there (ICH E6(R3) 2.3.3).
 * Nobody authorises their own.
 */
@UseCase
public class AuthoriseGrant {
  private final Delegations delegations;
  private final Standing standing;
  private final Trail trail;

  @Inject
  AuthoriseGrant(Delegations delegations, Standing standing, Trail trail) {
    this.delegations = delegations;
    this.standing = standing;
    this.trail = trail;
  }

  /** One that is authorised stays as it is. */
  @Requires(Permission.AUTHORISE_DELEGATION)
  public void authorise(String study, long id, String request) {
    Delegations.Held held = delegations.atSite(study, id);
    GrantRow grant = held.grant();
    Acting acting = held.acting();
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "authorise-grant", id);
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    standing.refuseEnded(grant);
    refuseNotTheirs(grant, acting);
    if (!grant.authorised()) {
      grant.authorise(acting.name(), trail.moment());
      trail.append(
          chain,
          Act.of(acting.author(), "authorise-grant", GrantActs.target(id))
              .changing(GrantActs.set(id, "authorised", trail.moment()))
              .answering(asked));
    }
  }

  private static void refuseNotTheirs(GrantRow grant, Acting acting) {
    if (!grant.role().isDelegated()) {
      throw Problems.notAllowed(
          "not-delegated", "This role is not delegated by the principal investigator.");
    }
    if (grant.user().equals(acting.name())) {
      throw Problems.notAllowed("same-person", "Nobody authorises their own role.");
    }
  }
}

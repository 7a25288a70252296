package org.ecrf.server.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.problem.Problems;

/**
 * Takes a grant out for a use case. What is delegated at a site is kept there; the grants of the
 * principal investigator and of whoever oversees the site are not the site's.
 */
@ApplicationScoped
class Delegations {
  private static final String GRANT = "grant";
  private final Access access;
  private final GrantTable grants;

  @Inject
  Delegations(Access access, GrantTable grants) {
    this.access = access;
    this.grants = grants;
  }

  /** A grant, and the caller in the role that may do this to it. */
  record Held(GrantRow grant, Acting acting) {}

  Held of(String study, long id) {
    GrantRow grant = there(study, id);
    Acting acting =
        grant.role().isDelegated()
            ? access.at(study, site(grant), GRANT)
            : access.throughout(study);
    return new Held(grant, acting);
  }

  /** Of who works at a site, for who answers for it. */
  Held atSite(String study, long id) {
    GrantRow grant = there(study, id);
    Acting acting =
        grant.site() == null ? access.throughout(study) : access.at(study, grant.site(), GRANT);
    return new Held(grant, acting);
  }

  /** Who may know of no grant is told so, whether the number exists or not. */
  private GrantRow there(String study, long id) {
    return grants
        .one(study, id)
        .orElseGet(
            () -> {
              access.in(study);
              throw Problems.notFound(GRANT);
            });
  }

  private static String site(GrantRow grant) {
    return Objects.requireNonNull(grant.site());
  }
}

package org.ecrf.server.access;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;

/** Ends a grant now. */
@UseCase
public class RevokeGrant {
  private final Access access;
  private final Grants grants;
  private final Trail trail;

  @Inject
  RevokeGrant(Access access, Grants grants, Trail trail) {
    this.access = access;
    this.grants = grants;
    this.trail = trail;
  }

  /** One that has been revoked stays as it is. */
  @Requires(Permission.ADMINISTER)
  public void revoke(String study, long grant, String request) {
    Acting acting = access.throughout(study);
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "revoke", grant);
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    GrantRow row = grants.one(study, grant).orElseThrow(() -> Problems.notFound("grant"));
    if (row.revoked()) {
      return;
    }
    row.revoke(acting.name(), trail.moment());
    String target = "grant/" + grant;
    trail.append(
        chain,
        Act.of(acting.author(), "revoke", target)
            .changing(
                List.of(
                    new Changed(
                        target + "/revoked", null, ItemValue.of(trail.moment().toString()))))
            .answering(asked));
  }
}

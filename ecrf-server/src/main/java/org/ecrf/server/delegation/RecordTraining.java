package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;

/** Records the training that somebody has had for a role, also a later one. */
@UseCase
public class RecordTraining {
  private final Delegations delegations;
  private final Standing standing;
  private final Trail trail;

  @Inject
  RecordTraining(Delegations delegations, Standing standing, Trail trail) {
    this.delegations = delegations;
    this.standing = standing;
    this.trail = trail;
  }

  @Requires(Permission.KEEP_DELEGATIONS)
  public void record(String study, long grant, Training training, String request) {
    Delegations.Held held = delegations.of(study, grant);
    training.refuseUnreadable(trail.moment());
    Chain chain = Chain.study(study);
    Request asked =
        Request.of(request, "record-training", grant, training.on(), training.subject());
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    standing.refuseEnded(held.grant());
    Act act =
        Act.of(held.acting().author(), "record-training", GrantActs.target(grant))
            .changing(GrantActs.training(grant, held.grant().training(), training))
            .answering(asked);
    held.grant().train(training);
    trail.append(chain, act);
  }
}

package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Refusal;

/** Records attempts at what is not permitted, frozen or locked (21 CFR 11.300(d)). */
@ApplicationScoped
class Attempts {
  private final Trail trail;
  private final Caller caller;

  @Inject
  Attempts(Trail trail, Caller caller) {
    this.trail = trail;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(String useCase, Asking asking, Refusal refusal) {
    boolean attempt =
        switch (refusal) {
          case Refusal.NotPermitted not -> true;
          case Refusal.Locked locked -> true;
          case Refusal.Frozen frozen -> true;
          case Refusal.NotFound not -> asking.turnedAway();
          default -> false;
        };
    if (attempt) {
      trail.append(
          Chain.PLATFORM,
          Act.of(new Author(caller.name(), "-"), "refused", "use-case/" + useCase)
              .changing(
                  List.of(
                      new Changed("refused/code", null, ItemValue.of(refusal.code())),
                      new Changed("refused/where", null, ItemValue.of(asking.where())))));
    }
  }
}

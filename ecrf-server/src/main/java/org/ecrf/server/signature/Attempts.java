package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;

/** Records attempts to sign as somebody else (21 CFR 11.300(d)). */
@ApplicationScoped
class Attempts {
  private final Trail trail;

  @Inject
  Attempts(Trail trail) {
    this.trail = trail;
  }

  /** Under the name of the person in whose name it was begun. */
  @Transactional(TxType.REQUIRES_NEW)
  void refused(SigningRow signing, String code) {
    trail.append(
        Chain.PLATFORM,
        Act.of(new Author(signing.who(), "-"), "refused", "use-case/Sign")
            .changing(
                List.of(
                    told("code", code),
                    told("where", signing.ref().study() + "/" + signing.ref().number()))));
  }

  private static Changed told(String what, String value) {
    return new Changed("refused/" + what, null, ItemValue.of(value));
  }
}

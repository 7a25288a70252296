package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.entry.EntryChanging;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/**
 * A change of what was signed makes exactly those signatures void that cover it, in the act of the
 * change (21 CFR 11.70). A new form, a query and an amendment change nothing of it.
 */
@ApplicationScoped
class Voiding {
  private static final Text REASON =
      new Text(
          Map.of(
              "en", "This is signed: say why the value changes.",
              "sv", "Detta är signerat: ange varför värdet ändras.",
              "pl", "To jest podpisane: podaj, dlaczego wartość się zmienia."));
  private final Signatures signatures;

  @Inject
  Voiding(Signatures signatures) {
    this.signatures = signatures;
  }

  void onChanging(@Observes EntryChanging change) {
    Set<Long> touched =
        signatures.touch(
            change.subject().id(),
            change.touched(),
            change.gone(),
            change.moment(),
            change.subject().acting().name());
    if (!change.reasoned() && signatures.cover(touched, change.entered())) {
      throw new Refused(
          new Refusal.ReasonNeeded(
              change.entered().stream()
                  .sorted()
                  .map(path -> new ItemProblem(path.toString(), REASON))
                  .toList()));
    }
    touched.forEach(id -> change.follows(voided(id)));
  }

  private static Changed voided(long signature) {
    return new Changed(
        Sign.path(signature) + "/state",
        ItemValue.of(SignatureState.SIGNED.name()),
        ItemValue.of(SignatureState.VOID.name()));
  }
}

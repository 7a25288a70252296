package org.ecrf.server.delegation;

import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.Role.Blinding;

/** Roles that one person cannot hold in one study: the table that a grant is measured by. */
enum Incompatible {
  /** Who works for the site does not oversee it, and the authority works for nobody. */
  SIDES(
      "sides",
      "One person works for the site, for the sponsor or for an authority in one study, not for"
          + " two of them.") {
    @Override
    boolean are(Holding held, Holding wanted) {
      return held.role().side() != wanted.role().side() && held.overlaps(wanted);
    }
  },
  /** Also later: who was unblinded stays so. */
  BLINDING(
      "blinding",
      "One person is not blinded and unblinded in one study; who was unblinded stays so.") {
    @Override
    boolean are(Holding held, Holding wanted) {
      boolean differ = held.role().blinding() != wanted.role().blinding();
      return differ && (knew(held, wanted) || knew(wanted, held));
    }

    private static boolean knew(Holding unblinded, Holding other) {
      return unblinded.role().blinding() == Blinding.UNBLINDED && unblinded.isKnownIn(other);
    }
  };

  private final String code;
  private final String sentence;

  Incompatible(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  abstract boolean are(Holding held, Holding wanted);

  /** Stable name of the refusal. */
  String code() {
    return "incompatible-" + code;
  }

  String sentence(Role held) {
    return sentence + " This person is " + held + " already.";
  }

  /** What a refusal names: the rule, and the role that is held. */
  record Found(Incompatible rule, Role held) {}

  static Optional<Found> among(List<Holding> held, Holding wanted) {
    for (Holding holding : held) {
      for (Incompatible rule : values()) {
        if (rule.are(holding, wanted)) {
          return Optional.of(new Found(rule, holding.role()));
        }
      }
    }
    return Optional.empty();
  }
}

package org.ecrf.server.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: forms, or a decision.
 *
 * @param covers the forms, none of a decision
 */
record Contents(List<Covered> covers, @Nullable SignedDecision decision) {
  Contents {
    covers = List.copyOf(covers);
  }

  static Contents of(List<Covered> covers) {
    return new Contents(covers, null);
  }

  static Contents of(SignedDecision decision) {
    return new Contents(List.of(), decision);
  }

  /** How many values and missing codes, or what the decision rests on. */
  int items() {
    return decision == null
        ? covers.stream().mapToInt(Covered::items).sum()
        : decision.rests().size();
  }

  /** The salt with which this form, or the decision, was shown. */
  String salt(String at) {
    return decision == null
        ? covers.stream()
            .filter(form -> form.at().toString().equals(at))
            .map(form -> String.valueOf(form.salt()))
            .findFirst()
            .orElse("")
        : decision.salt();
  }
}

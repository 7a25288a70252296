package org.ecrf.ui.eligibility;

import java.util.Locale;
import org.ecrf.model.rule.Verdict;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Status;

/** Verdicts and their effect in words; the colour follows the effect. */
final class VerdictWords {
  private VerdictWords() {}

  static String word(Verdict verdict) {
    return Say.it("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  static Status status(Verdict.Effect effect) {
    return switch (effect) {
      case ALLOWS -> Status.ALLOWS;
      case BLOCKS -> Status.BLOCKS;
      case WAITS -> Status.WAITS;
    };
  }
}

package org.ecrf.ui.look;

import java.util.Locale;
import org.ecrf.model.rule.Verdict;
import org.ecrf.ui.language.Say;

/** Verdicts and their effect in words; the colour follows the effect. */
public final class VerdictWords {
  private VerdictWords() {}

  public static String word(Verdict verdict) {
    return Say.it("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  public static Status status(Verdict.Effect effect) {
    return switch (effect) {
      case ALLOWS -> Status.ALLOWS;
      case BLOCKS -> Status.BLOCKS;
      case WAITS -> Status.WAITS;
    };
  }
}

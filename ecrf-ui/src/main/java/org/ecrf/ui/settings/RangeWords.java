package org.ecrf.ui.settings;

import java.util.Locale;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.ui.language.Say;

/** A reference range in words. */
final class RangeWords {
  private RangeWords() {}

  /** For whom it holds: sex and completed years. */
  static String people(ReferenceRange range) {
    String sex =
        Say.it("range.sex." + (range.sex() == null ? "any" : range.sex().toLowerCase(Locale.ROOT)));
    if (range.toAge() != null) {
      return sex + ", " + Say.it("range.ages", "from", range.fromAge(), "to", range.toAge());
    }
    return range.fromAge() == 0 ? sex : sex + ", " + Say.it("range.age", "from", range.fromAge());
  }
}

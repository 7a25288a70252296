package org.ecrf.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.json.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * How a decision was made.
 *
 * @param date the day it is about, null for the moment itself
 * @param scope of a withdrawal
 * @param visit whose dose is authorised
 * @param verdicts frozen, with the values they rest on; of a dose also what is calculated for it
 */
record Particulars(
    @Nullable LocalDate date,
    @Nullable String scope,
    @Nullable String reason,
    @Nullable String visit,
    String verdicts) {

  /** By a signature. */
  static Particulars confirmed(Confirmable what, @Nullable String visit) {
    return new Particulars(null, null, null, visit, what.frozen());
  }

  /** On no verdict at all. */
  static Particulars because(String reason) {
    return new Particulars(null, null, reason, null, Canonical.of(List.of()));
  }

  static Particulars on(
      CasebookNow now,
      LocalDate date,
      @Nullable String scope,
      String reason,
      List<CriterionVerdict> verdicts) {
    return new Particulars(date, scope, reason, null, frozen(now).of(verdicts));
  }

  private static FrozenVerdicts frozen(CasebookNow now) {
    return new FrozenVerdicts(now.study().definition());
  }
}

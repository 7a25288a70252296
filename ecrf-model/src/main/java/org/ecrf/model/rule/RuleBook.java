package org.ecrf.model.rule;

import org.ecrf.model.casebook.Casebook;

/** The compiled rules of a study version; immutable and safe for many threads. */
public final class RuleBook {

  /** All that follows from these values today. A pure function: no clock, no database. */
  public Evaluation evaluate(Casebook casebook, Facts facts) {
    throw new UnsupportedOperationException();
  }
}

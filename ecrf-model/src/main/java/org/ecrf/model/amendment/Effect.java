package org.ecrf.model.amendment;

/** What a change does to a running study. */
public enum Effect {
  /** Something can be captured, chosen or asked that could not before; nothing else changes. */
  ADDS,
  /** The same thing in other words or in another order. */
  REWORDS,
  /** Values, verdicts, windows or completeness of what was captured could become others. */
  TOUCHES
}

package org.ecrf.model.value;

/**
 * An answer that may be open: what is not known exactly decides only where every possible value
 * gives the same answer.
 */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Truth of(boolean answer) {
    return answer ? TRUE : FALSE;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** False as soon as one is false. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN ? this : other;
  }

  /** True as soon as one is true. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}

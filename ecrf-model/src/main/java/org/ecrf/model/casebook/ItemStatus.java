package org.ecrf.model.casebook;

import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an item. Screens, exports and API say it in these words, and nothing else
 * works them out.
 */
public enum ItemStatus {
  /** Asked, and nobody has answered, or the answer was cleared. */
  UNANSWERED,
  ANSWERED,
  /** There is no value, and a missing code says why. */
  MISSING,
  /** Its display condition does not hold, and nothing is kept. */
  NOT_ASKED,
  /** Answered before its display condition hid it: kept, part of nothing until shown again. */
  HIDDEN,
  CALCULATED,
  /** What it would be calculated from is not known. */
  NOT_CALCULATED,
  /** It holds nothing: what it held was erased as personal data. Asked as if never answered. */
  REDACTED,
  /** Not for the person who looks: nothing is told. */
  MASKED;

  /**
   * @param value what the acts come to, null where it holds nothing
   * @param hidden its display condition does not hold
   * @param calculated nobody is asked for it
   */
  public static ItemStatus of(@Nullable ItemValue value, boolean hidden, boolean calculated) {
    if (calculated) {
      return ofCalculated(value, hidden);
    }
    return switch (value) {
      case null -> hidden ? NOT_ASKED : UNANSWERED;
      case ItemValue.Entered entered -> hidden ? HIDDEN : ANSWERED;
      case ItemValue.Missing missing -> hidden ? HIDDEN : MISSING;
    };
  }

  private static ItemStatus ofCalculated(@Nullable ItemValue value, boolean hidden) {
    if (hidden) {
      return NOT_ASKED;
    }
    return value == null ? NOT_CALCULATED : CALCULATED;
  }

  /** A person is asked for it, whether answered or not. */
  public boolean isAsked() {
    return isOpen() || this == ANSWERED || this == MISSING;
  }

  /** A person is asked for it, and there is no answer. */
  public boolean isOpen() {
    return this == UNANSWERED || this == REDACTED;
  }

  /** It counts: for rules, for lists and in datasets. */
  public boolean counts() {
    return this == ANSWERED || this == MISSING || this == CALCULATED;
  }
}

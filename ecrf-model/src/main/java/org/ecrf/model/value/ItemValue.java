package org.ecrf.model.value;

import org.jspecify.annotations.Nullable;

/**
 * What is captured for one item: the text exactly as entered, or the statement that there is none.
 * An item that was never answered has no value at all.
 */
public sealed interface ItemValue {

  /**
   * A value as entered, kept to the letter ({@code 1.50} stays {@code 1.50}).
   *
   * @param text what was typed or chosen: a number with point or comma, an ISO date ({@code 2026},
   *     {@code 2026-08}, {@code 2026-08-17}), an ISO local date-time, {@code true} or {@code
   *     false}, the code of a choice, codes of a multiple choice joined by commas
   * @param unit the unit of a quantity, as in the study definition; null for every other kind
   */
  record Entered(String text, @Nullable String unit) implements ItemValue {}

  /**
   * The item has no value and that is known.
   *
   * @param code one of the item's missing codes
   * @param reason why, in the words of the person; may be empty
   */
  record Missing(String code, String reason) implements ItemValue {}

  static ItemValue of(String text) {
    return new Entered(text, null);
  }

  static ItemValue of(String text, String unit) {
    return new Entered(text, unit);
  }
}

package org.ecrf.model.rule;

import org.jspecify.annotations.Nullable;

/**
 * What the site's laboratory states as normal for a value, as it would stand on its sheet.
 *
 * @param range the range that holds for the subject on the day of the visit
 * @param outside on which side of it the value lies; null where it lies within, where there is
 *     none, and where it cannot be told
 */
public record Normal(ReferenceRange range, @Nullable Side outside) {

  /** Where a value is that is not normal. */
  public enum Side {
    LOW,
    HIGH
  }
}

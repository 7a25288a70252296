package org.ecrf.model.byhand;

import java.math.BigDecimal;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** A calculated value as its item shows it. */
final class Shown {
  private Shown() {}

  /** Empty where it is not known exactly. */
  static @Nullable ItemValue of(@Nullable Span<BigDecimal> value, int decimals, String unit) {
    if (value == null || !value.isExact()) {
      return null;
    }
    String text = Decimals.plain(Decimals.rounded(value.low(), decimals));
    return unit.isEmpty() ? ItemValue.of(text) : ItemValue.of(text, unit);
  }

  static @Nullable ItemValue of(Truth answer) {
    return answer == Truth.UNKNOWN ? null : ItemValue.of(answer == Truth.TRUE ? "true" : "false");
  }
}

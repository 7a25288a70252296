package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.number;

import java.math.BigDecimal;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** 200 million cells from 50 to 100 kg, 100 below, none above. */
final class Dose {
  static final Span<BigDecimal> HEAVIEST = number("100");
  private static final Span<BigDecimal> KG_50 = number("50");
  private static final ItemValue LOW = ItemValue.of("100", "million cells");
  private static final ItemValue HIGH = ItemValue.of("200", "million cells");

  private Dose() {}

  static @Nullable ItemValue planned(@Nullable Span<BigDecimal> weight) {
    return switch (below(HEAVIEST, weight)) {
      case TRUE, UNKNOWN -> null;
      case FALSE ->
          switch (below(weight, KG_50)) {
            case TRUE -> LOW;
            case FALSE -> HIGH;
            case UNKNOWN -> null;
          };
    };
  }
}

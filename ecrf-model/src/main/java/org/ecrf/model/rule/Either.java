package org.ecrf.model.rule;

/** One of two values, and it is not known which. */
final class Either {
  private Either() {}

  /** All that both may be; {@link Unknown} where that cannot be said. */
  static Object of(Object a, Object b) {
    if (a.equals(b)) {
      return a;
    }
    return switch (a) {
      case Amount x when b instanceof Amount y -> new Amount(x.base().or(y.base()));
      case Day x when b instanceof Day y -> new Day(x.span().or(y.span()));
      default ->
          isNumber(a) && isNumber(b)
              ? new Numeral(Numeral.of(a).span().or(Numeral.of(b).span()))
              : Unknown.VALUE;
    };
  }

  private static boolean isNumber(Object value) {
    return value instanceof Numeral || value instanceof Number;
  }
}

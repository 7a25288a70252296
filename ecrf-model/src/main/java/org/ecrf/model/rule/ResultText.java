package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;

/** The results of sub-expressions as text. */
final class ResultText {
  private ResultText() {}

  static String of(Object result) {
    return switch (result) {
      case Numeral number -> span(number.span());
      case Amount amount -> span(amount.base());
      case Day day -> between(day.span());
      case Moment moment -> moment.written().toString();
      case Element element -> element.name();
      case List<?> list ->
          list.stream()
              .map(Doubtful::element)
              .map(ResultText::of)
              .collect(Collectors.joining(", "));
      default -> result.toString();
    };
  }

  private static String span(Span<BigDecimal> span) {
    if (span.low() == null && span.high() == null) {
      return "any number";
    }
    if (span.low() == null) {
      return (span.highIn() ? "≤ " : "< ") + Decimals.plain(span.high());
    }
    if (span.high() == null) {
      return (span.lowIn() ? "≥ " : "> ") + Decimals.plain(span.low());
    }
    return span.isExact()
        ? Decimals.plain(span.low())
        : Decimals.plain(span.low()) + " … " + Decimals.plain(span.high());
  }

  private static String between(Span<?> span) {
    return span.isExact() ? span.low().toString() : span.low() + " … " + span.high();
  }
}

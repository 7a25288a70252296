package org.ecrf.model.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people and laboratories write them: point or comma, and “&lt; 0.02”. */
public final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("(<=|>=|<|>|≤|≥)?\\s*([-−+]?)(\\d{1,15})(?:[.,](\\d{1,15}))?");

  private NumberText() {}

  /**
   * All values that the text stands for; empty where it is not a number. There are neither
   * exponents nor separators of thousands, so that a text has one meaning only.
   */
  public static Optional<Span<BigDecimal>> read(String text) {
    Matcher m = NUMBER.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String digits = m.group(4) == null ? m.group(3) : m.group(3) + "." + m.group(4);
    boolean negative = m.group(2).equals("-") || m.group(2).equals("−");
    BigDecimal value = new BigDecimal(negative ? "-" + digits : digits);
    return Optional.of(
        switch (m.group(1)) {
          case null -> Span.exactly(value);
          case "<" -> Span.below(value, false);
          case "<=", "≤" -> Span.below(value, true);
          case ">" -> Span.above(value, false);
          default -> Span.above(value, true);
        });
  }

  /** How many decimals were written. */
  public static int decimals(String text) {
    String stripped = text.strip();
    int mark = Math.max(stripped.indexOf('.'), stripped.indexOf(','));
    return mark < 0 ? 0 : stripped.length() - 1 - mark;
  }
}

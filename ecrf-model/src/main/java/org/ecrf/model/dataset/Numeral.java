package org.ecrf.model.dataset;

import java.util.Optional;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Span;

/** A number as entered, in the spelling that every program reads. */
public final class Numeral {
  private Numeral() {}

  /**
   * The number with a decimal point and all its decimals: {@code 0,410} gives {@code 0.410}. Empty
   * where the text says more or less than a number, as {@code < 0.02} does.
   */
  public static Optional<String> of(String entered) {
    return NumberText.read(entered).filter(Span::isExact).map(n -> n.low().toPlainString());
  }
}

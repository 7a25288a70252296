package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Span;

/**
 * Whatever two numbers between bounds really are: what is calculated of them is among the results.
 */
class IntervalsTest {
  private static final List<String> BOUNDS = List.of("-3", "-1", "-0.5", "0", "0.5", "1", "2", "7");

  /** Bounds, with a number between them. */
  record Known(Span<BigDecimal> span, BigDecimal really) {}

  private interface Operation {
    Optional<Span<BigDecimal>> of(Span<BigDecimal> a, Span<BigDecimal> b);
  }

  @Property(tries = 3000)
  void whatIsCalculatedIsAmongTheResults(@ForAll("known") Known a, @ForAll("known") Known b) {
    encloses(Decimals::plus, a, b);
    encloses(Decimals::minus, a, b);
    encloses(Decimals::times, a, b);
    encloses(Decimals::over, a, b);
    encloses(Decimals::power, a, b);
    encloses(Decimals::least, a, b);
    encloses(Decimals::greatest, a, b);
    assertTrue(a.span().or(b.span()).mayBe(a.really()) && a.span().or(b.span()).mayBe(b.really()));
  }

  @Example
  void nothingIsNothingToEveryPowerAboveZero() {
    Span<BigDecimal> some = new Span<>(new BigDecimal("0.5"), false, BigDecimal.TWO, false);
    Known nothing = new Known(Span.exactly(BigDecimal.ZERO), BigDecimal.ZERO);
    encloses(Decimals::power, nothing, new Known(some, BigDecimal.ONE));
  }

  private static void encloses(Operation operation, Known a, Known b) {
    Optional<Span<BigDecimal>> all = operation.of(a.span(), b.span());
    if (all.isPresent()) {
      BigDecimal one =
          operation.of(Span.exactly(a.really()), Span.exactly(b.really())).orElseThrow().low();
      assertTrue(all.get().mayBe(one), a + " and " + b + ": " + one + " is not in " + all.get());
    }
  }

  @Provide
  Arbitrary<Known> known() {
    Arbitrary<BigDecimal> number = Arbitraries.of(BOUNDS).map(BigDecimal::new);
    Arbitrary<Integer> open = Arbitraries.integers().between(0, 15);
    return Combinators.combine(number, number, number, open)
        .as(IntervalsTest::known)
        .filter(known -> known.span().mayBe(known.really()));
  }

  /** The greatest of three is the upper bound, the least the lower; each may be open or absent. */
  private static Known known(BigDecimal x, BigDecimal y, BigDecimal z, int open) {
    List<BigDecimal> sorted = List.of(x, y, z).stream().sorted().toList();
    boolean low = (open & 1) == 0;
    boolean high = (open & 2) == 0;
    boolean lowIn = low && (open & 4) == 0;
    boolean highIn = high && (open & 8) == 0;
    return new Known(
        new Span<>(low ? sorted.get(0) : null, lowIn, high ? sorted.get(2) : null, highIn),
        sorted.get(1));
  }
}

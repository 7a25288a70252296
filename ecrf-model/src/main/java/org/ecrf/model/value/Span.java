package org.ecrf.model.value;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All values that something may have: one where it is known exactly, every day of a month where
 * only the month is known, everything below 0.02 where the laboratory says “&lt; 0.02”.
 *
 * @param low the least, null where there is none
 * @param lowIn whether the least itself is possible
 * @param high the greatest, null where there is none
 * @param highIn whether the greatest itself is possible
 */
public record Span<T extends Comparable<? super T>>(
    @Nullable T low, boolean lowIn, @Nullable T high, boolean highIn) {

  public static <T extends Comparable<? super T>> Span<T> exactly(T value) {
    return new Span<>(value, true, value, true);
  }

  /** From one to the other, both possible. */
  public static <T extends Comparable<? super T>> Span<T> between(T low, T high) {
    return new Span<>(low, true, high, true);
  }

  public static <T extends Comparable<? super T>> Span<T> below(T high, boolean included) {
    return new Span<>(null, false, high, included);
  }

  public static <T extends Comparable<? super T>> Span<T> above(T low, boolean included) {
    return new Span<>(low, included, null, false);
  }

  public boolean isExact() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** Whether this is less than the other, whatever the two really are. */
  public Truth isBelow(Span<T> other) {
    if (endsBefore(this, other)) {
      return Truth.TRUE;
    }
    return startsAtOrAfter(this, other) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether both are the same value. */
  public Truth isSame(Span<T> other) {
    if (endsBefore(this, other) || endsBefore(other, this)) {
      return Truth.FALSE;
    }
    return isExact() && other.isExact() ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether this value is one of them. */
  public boolean mayBe(T value) {
    return isSame(exactly(value)) != Truth.FALSE;
  }

  /** All values of this and of the other, and those between. */
  public Span<T> or(Span<T> other) {
    boolean low = other.low == null || this.low != null && other.low.compareTo(this.low) < 0;
    boolean high = other.high == null || this.high != null && other.high.compareTo(this.high) > 0;
    return new Span<>(
        low ? other.low : this.low,
        low ? other.lowIn : lowIn || other.lowIn && other.low.equals(this.low),
        high ? other.high : this.high,
        high ? other.highIn : highIn || other.highIn && other.high.equals(this.high));
  }

  /** Those values of this that are among the other's, where there are any. */
  public Span<T> within(Span<T> other) {
    boolean low = other.low != null && (this.low == null || other.low.compareTo(this.low) > 0);
    boolean high = other.high != null && (this.high == null || other.high.compareTo(this.high) < 0);
    return new Span<>(
        low ? other.low : this.low,
        low ? other.lowIn : lowIn,
        high ? other.high : this.high,
        high ? other.highIn : highIn);
  }

  /** What a function makes of all possible values, where it never decreases. */
  public Span<T> rising(UnaryOperator<T> function) {
    return new Span<>(
        low == null ? null : function.apply(low),
        lowIn,
        high == null ? null : function.apply(high),
        highIn);
  }

  /** What a function makes of all possible values, where it never increases. */
  public Span<T> falling(UnaryOperator<T> function) {
    return new Span<>(
        high == null ? null : function.apply(high),
        highIn,
        low == null ? null : function.apply(low),
        lowIn);
  }

  private static <T extends Comparable<? super T>> boolean endsBefore(Span<T> a, Span<T> b) {
    if (a.high == null || b.low == null) {
      return false;
    }
    int order = a.high.compareTo(b.low);
    return order < 0 || order == 0 && !(a.highIn && b.lowIn);
  }

  private static <T extends Comparable<? super T>> boolean startsAtOrAfter(Span<T> a, Span<T> b) {
    return a.low != null && b.high != null && a.low.compareTo(b.high) >= 0;
  }
}

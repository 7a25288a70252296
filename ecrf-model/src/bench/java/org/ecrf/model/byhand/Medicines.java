package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.truth;

import java.time.LocalDate;
import java.util.function.Function;
import org.ecrf.model.byhand.Logs.Medication;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** Whether a medicine of the log is taken on a day. */
final class Medicines {
  private Medicines() {}

  /**
   * Of a kind.
   *
   * @param dated the day is entered; before it is, every start counts
   */
  static Truth taken(
      Logs log,
      Function<Medication, @Nullable Boolean> kind,
      @Nullable Span<LocalDate> day,
      boolean dated) {
    Truth taken = Truth.FALSE;
    for (Medication one : log.medication) {
      Truth is = truth(kind.apply(one));
      if (is != Truth.FALSE) {
        Truth begun = dated ? begun(one, day) : Truth.TRUE;
        taken = taken.or(is.and(begun).and(lasts(one, day)));
      }
      if (taken == Truth.TRUE) {
        return taken;
      }
    }
    return taken;
  }

  /** What goes on and has no start counts as begun. */
  private static Truth begun(Medication one, @Nullable Span<LocalDate> day) {
    return truth(one.ongoing).and(Truth.of(!one.startEntered)).or(atLeast(day, one.start));
  }

  /** Whenever it ended, it was taken on its first day. */
  private static Truth lasts(Medication one, @Nullable Span<LocalDate> day) {
    Truth first = one.startEntered ? atLeast(one.firstDay(), day) : Truth.FALSE;
    return truth(one.ongoing).or(atLeast(one.stop(), day)).or(first);
  }
}

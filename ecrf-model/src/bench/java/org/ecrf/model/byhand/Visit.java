package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** A visit after the screening: the forms that it does not have are null. */
public final class Visit {
  static final int[] MINUTES = {0, 15, 30, 60, 90, 120};

  /** Its date as entered, even where that cannot be true. */
  public @Nullable LocalDate date;

  public @Nullable Window window;
  public @Nullable Call call;
  public @Nullable FollowUp followUp;
  public @Nullable Meal mmtt;
  public @Nullable Contact contact;
  Truth outsideWindow = Truth.UNKNOWN;

  /** Months, then days after the infusion; so many days earlier or later. */
  public record Window(int months, int days, int tolerance) {}

  public static final class Call extends Entry {
    public @Nullable Span<LocalDate> visitDate;
  }

  public static final class FollowUp extends Entry {
    public @Nullable Span<LocalDate> visitDate;
    public @Nullable Span<BigDecimal> weight, systolic, diastolic, insulinDose;
  }

  public static final class Contact extends Entry {
    public @Nullable Boolean adverseEvent, hypoglycaemia, medicationChanged;
    public final Reproduction reproduction = new Reproduction();
  }

  /** The mixed-meal tolerance test. */
  public static final class Meal extends Entry {
    public @Nullable Moment mealTime;
    public @Nullable Boolean fasting;
    public final @Nullable Span<BigDecimal>[] cPeptide = samples();
    public final @Nullable Span<BigDecimal>[] glucose = samples();
    @Nullable Span<BigDecimal> cPeptideArea;

    @SuppressWarnings("unchecked")
    private static @Nullable Span<BigDecimal>[] samples() {
      return new Span[MINUTES.length];
    }
  }
}

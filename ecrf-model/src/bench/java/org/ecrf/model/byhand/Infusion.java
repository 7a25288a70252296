package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The form of the infusion. */
public final class Infusion extends Entry {
  public @Nullable Span<LocalDate> visitDate, hcgDate;
  public boolean visitDateEntered, hcgEntered, commentTodayEntered, startEntered;
  public boolean hcgRecorded, nursingRecorded;
  public @Nullable Span<BigDecimal> weight;
  public @Nullable Boolean infectionToday, tbSinceScreening, nursing, adverseEvent;
  public @Nullable Boolean immunosuppressionToday, glucoseMedicationToday;
  public final Reproduction reproduction = new Reproduction();
  public @Nullable String hcg;
  public @Nullable Span<BigDecimal> beforeSystolic, beforeDiastolic;
  public @Nullable Span<BigDecimal> duringSystolic, duringDiastolic;
  public @Nullable Span<BigDecimal> afterSystolic, afterDiastolic;
  public @Nullable Moment start, stop;
  public final List<Interruption> interruptions = new ArrayList<>();

  Truth immunosuppressionLogged = Truth.UNKNOWN;
  Truth glucoseMedicationLogged = Truth.UNKNOWN;
  boolean hcgAsked, hcgDateAsked, nursingAsked;
  @Nullable Span<BigDecimal> minutes;

  public static final class Interruption extends Entry {
    public @Nullable Moment halted, resumed;
  }

  /** Of the blinded product: only whether it had expired is asked. */
  public static final class Product extends Entry {
    public @Nullable Span<LocalDate> expiry;
  }

  @Nullable String hcg() {
    return hcgAsked ? hcg : null;
  }

  @Nullable Boolean nursing() {
    return nursingAsked ? nursing : null;
  }

  @Nullable Span<LocalDate> hcgDate() {
    return hcgDateAsked ? hcgDate : null;
  }
}

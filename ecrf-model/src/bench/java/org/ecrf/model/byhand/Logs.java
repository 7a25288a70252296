package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** The logs that live across visits. */
public final class Logs {
  public final List<AdverseEvent> adverseEvent = new ArrayList<>();
  public final List<SeriousEvent> seriousEvent = new ArrayList<>();
  public final List<Pregnancy> pregnancy = new ArrayList<>();
  public final List<Medication> medication = new ArrayList<>();
  public final List<Insulin> insulin = new ArrayList<>();
  public final List<Hypoglycaemia> hypoglycaemia = new ArrayList<>();
  public final List<ConsentRecord> consentRecord = new ArrayList<>();
  public final List<Deviation> deviation = new ArrayList<>();
  public final List<Disposition> disposition = new ArrayList<>();

  public static final class AdverseEvent extends Entry {
    public @Nullable Moment start, stop;
    public @Nullable Boolean ongoing, serious;
    public boolean seriousEntered, stopRecorded, seriousnessRecorded;
    boolean stopAsked;
    public @Nullable String grade, outcome;
  }

  public static final class SeriousEvent extends Entry {
    public @Nullable Span<BigDecimal> eventNumber;
    public @Nullable Moment aware, reported;
  }

  public static final class Pregnancy extends Entry {
    public @Nullable String who, outcome;
    public boolean outcomeDateRecorded;
  }

  public static final class Medication extends Entry {
    public @Nullable Span<LocalDate> start, stop;
    public @Nullable Boolean ongoing, immunosuppressive, disturbsGlucose;
    public boolean startEntered, stopEntered, stopRecorded;
    boolean stopAsked;

    @Nullable Span<LocalDate> stop() {
      return stopAsked ? stop : null;
    }

    /** Its start, of which days after its end are not possible. */
    @Nullable Span<LocalDate> firstDay() {
      return stopAsked && stopEntered ? Open.notAfter(start, stop) : start;
    }
  }

  public static final class Insulin extends Entry {
    public @Nullable Span<BigDecimal> basal, bolus;
  }

  public static final class Hypoglycaemia extends Entry {
    public @Nullable Span<BigDecimal> value;
    public @Nullable Boolean helpNeeded;
  }

  public static final class ConsentRecord extends Entry {
    public @Nullable String act, signatory;
    public @Nullable Moment signed;
    public @Nullable List<String> withdrawalScope;
    public boolean optionalPartsRecorded, withdrawalScopeRecorded;
    boolean withdrawalScopeAsked;
  }

  public static final class Deviation extends Entry {
    public @Nullable String noticedBy;
    public boolean checkRecorded;
  }

  public static final class Disposition extends Entry {
    public @Nullable String what, reason;
    public @Nullable Span<LocalDate> ended;
    public boolean particularsRecorded;
  }
}

package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The forms of the screening; what is not public follows from the rest. */
public final class Screening {
  public final Consent consent = new Consent();
  public final Demography demography = new Demography();
  public final Vitals vitals = new Vitals();
  public final Laboratory laboratory = new Laboratory();
  public final Serology serology = new Serology();
  public final History history = new History();
  public final Judgement judgement = new Judgement();

  public static final class Consent extends Entry {
    public @Nullable Span<LocalDate> visitDate;
    public @Nullable Moment subjectSigned, caregiver1Signed, caregiver2Signed, firstProcedure;
    public boolean caregiver1SignedEntered, caregiver2SignedEntered, oneCaregiverReasonEntered;
  }

  public static final class Demography extends Entry {
    public @Nullable Span<LocalDate> birthDate, diagnosisDate;
    public @Nullable String sex, part;
    public boolean sexEntered;

    Truth female() {
      return Open.is(sex, "F");
    }

    /** While no sex is entered, what is recorded against the subject decides. */
    Truth maybeFemale() {
      return Truth.of(!sexEntered).or(female());
    }
  }

  public static final class Vitals extends Entry {
    public @Nullable Span<BigDecimal> weight, height;
    public @Nullable String nyha;
    public @Nullable Boolean angina;
    public final List<Pressure> bloodPressure = new ArrayList<>();
    @Nullable Span<BigDecimal> systolicDeciding, diastolicDeciding;
  }

  public static final class Pressure extends Entry {
    public @Nullable Span<BigDecimal> systolic, diastolic;
    public boolean systolicEntered, diastolicEntered;
  }

  public static final class Laboratory extends Entry {
    public @Nullable Moment sampleTime;
    public @Nullable Boolean fasting;
    public @Nullable Span<BigDecimal> cPeptide, creatinine, gfr;
    public boolean gfrEntered, hcgEntered, hcgRecorded;
    public @Nullable String hcg;
    public @Nullable Span<LocalDate> hcgDate;
    @Nullable Span<BigDecimal> egfr;
    boolean hcgAsked, hcgDateAsked;

    @Nullable String hcg() {
      return hcgAsked ? hcg : null;
    }
  }

  public static final class Serology extends Entry {
    public @Nullable String hiv, treponema, hcv, hbsag, antiHbc, antiHbs;
    public @Nullable Boolean hbvVaccinated;
  }

  public static final class History extends Entry {
    public @Nullable Boolean infection, immunosuppression, demyelinating, malignancy;
    public @Nullable Boolean glucoseMedication, hypersensitivity, nursing, unstableHeart;
    public @Nullable Boolean tbLatent, tbPrevious, tbTherapy, tbExposed, tbTravel;
    public @Nullable Span<LocalDate> tbTravelDate;
    public boolean tbTravelDateEntered, tbTravelDateRecorded, nursingRecorded;
    public final Reproduction reproduction = new Reproduction();
    Truth immunosuppressionLogged = Truth.UNKNOWN;
    Truth glucoseMedicationLogged = Truth.UNKNOWN;
    boolean nursingAsked, tbTravelDateAsked;

    @Nullable Boolean nursing() {
      return nursingAsked ? nursing : null;
    }

    @Nullable Span<LocalDate> tbTravelDate() {
      return tbTravelDateAsked ? tbTravelDate : null;
    }
  }

  public static final class Judgement extends Entry {
    public @Nullable Boolean ableToComply, unsafe;
    public boolean commentEntered, enrolmentDateEntered;
    public @Nullable Span<LocalDate> enrolmentDate;
  }
}

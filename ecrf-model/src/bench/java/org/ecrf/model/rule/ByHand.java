package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The twenty criteria of enrolment of NCT05061030 as a programmer would write them for this study
 * alone: fields instead of names, the same value types, the same three values.
 */
final class ByHand {
  private static final Set<String> CONTRACEPTIVES =
      Set.of("PILL", "INJECTION", "IMPLANT", "IUD", "IUS");

  private final Span<BigDecimal> kg100;
  private final Span<BigDecimal> cPeptideLimit;
  private final Span<BigDecimal> systolicLimit;
  private final Span<BigDecimal> diastolicLimit;
  private final Span<BigDecimal> filtrationLimit;
  private final Values v;

  /** The typed values of a subject, null where they are not known. */
  static final class Values {
    @Nullable Moment subjectSigned, firstProcedure, caregiver1, caregiver2;
    boolean oneCaregiverReason, caregiver1Entered, caregiver2Entered, gfrEntered;
    @Nullable Span<LocalDate> born, enrolled, diagnosed, travelled, screened;
    @Nullable Span<LocalDate> youngerOpens, delayStarts;
    @Nullable String part, sex, nyha, hiv, treponema, hcv, hbsag, antiHbc, antiHbs, hcg;
    @Nullable List<String> contraception;
    @Nullable Span<BigDecimal> weight, systolic, diastolic, cPeptide, gfr, egfr;
    @Nullable Span<BigDecimal> childPlaces, adolescentPlaces, part2Places;
    @Nullable Boolean able, fasting, potential, vasectomy, angina, unstableHeart, infection;
    @Nullable Boolean latent, previous, therapy, exposed, travel, vaccinated;
    @Nullable Boolean suppressed, suppressedLogged, demyelinating, nursing, malignancy;
    @Nullable Boolean glucose, glucoseLogged, unsafe, hypersensitive;
  }

  ByHand(Values values, Map<String, Quantity> quantities) {
    this.v = values;
    this.kg100 = quantities.get("mass").read("100 kg").orElseThrow();
    this.cPeptideLimit = quantities.get("c_peptide").read("0.12 nmol/L").orElseThrow();
    this.systolicLimit = quantities.get("pressure").read("160 mmHg").orElseThrow();
    this.diastolicLimit = quantities.get("pressure").read("105 mmHg").orElseThrow();
    this.filtrationLimit =
        quantities.get("filtration").read("60 mL/min/1.73 m²").orElseThrow();
  }

  /** In the order of the protocol: I01 to I06, E01 to E14. */
  Truth[] answers() {
    return new Truth[] {
      consent(),
      below(v.enrolled, plusMonths(v.diagnosed, 6)),
      age(),
      truth(v.able),
      truth(v.fasting).and(below(cPeptideLimit, v.cPeptide)),
      contraception(),
      below(kg100, v.weight),
      oneOf(v.nyha, "III", "IV").or(truth(v.angina)).or(truth(v.unstableHeart)),
      below(v.systolic, systolicLimit).not().or(below(v.diastolic, diastolicLimit).not()),
      truth(v.infection),
      tuberculosis(),
      serology(),
      truth(v.suppressed).or(truth(v.suppressedLogged)),
      truth(v.demyelinating),
      is(v.sex, "F").and(truth(v.nursing).or(truth(v.potential).and(is(v.hcg, "POS")))),
      truth(v.malignancy),
      truth(v.glucose).or(truth(v.glucoseLogged)),
      below(v.gfrEntered ? v.gfr : v.egfr, filtrationLimit),
      truth(v.unsafe),
      truth(v.hypersensitive)
    };
  }

  private Truth consent() {
    Truth first = notAfter(v.caregiver1, v.firstProcedure);
    Truth second = notAfter(v.caregiver2, v.firstProcedure);
    Truth signed =
        notAfter(v.subjectSigned, v.firstProcedure)
            .and(v.caregiver1Entered ? first : Truth.TRUE)
            .and(v.caregiver2Entered ? second : Truth.TRUE);
    if (signed == Truth.FALSE) {
      return signed;
    }
    Truth adult =
        v.subjectSigned == null
            ? Truth.UNKNOWN
            : atLeast(years(v.born, Span.exactly(v.subjectSigned.local().toLocalDate())), 18);
    return signed.and(adult.or(first.and(second.or(Truth.of(v.oneCaregiverReason)))));
  }

  private Truth age() {
    Span<BigDecimal> age = years(v.born, v.enrolled);
    Truth old = atLeast(age, 7);
    if (old == Truth.FALSE) {
      return old;
    }
    Truth child = atLeast(age, 12).not();
    Truth places =
        child == Truth.UNKNOWN
            ? child
            : positive(child == Truth.TRUE ? v.childPlaces : v.adolescentPlaces);
    Truth one = is(v.part, "1").and(atLeast(age, 19).not()).and(places);
    Truth stratum =
        atLeast(age, 12)
            .or(
                below(v.youngerOpens, plusMonths(v.delayStarts, 6))
                    .not()
                    .and(below(v.enrolled, v.youngerOpens).not()));
    Truth two =
        is(v.part, "2")
            .and(atLeast(age, 22).not())
            .and(positive(v.part2Places))
            .and(stratum)
            .and(Truth.UNKNOWN);
    return old.and(one.or(two));
  }

  private Truth contraception() {
    Truth accepted = Truth.UNKNOWN;
    Truth vasectomy = Truth.UNKNOWN;
    Truth none = Truth.UNKNOWN;
    if (v.contraception != null) {
      accepted = Truth.of(v.contraception.stream().anyMatch(CONTRACEPTIVES::contains));
      vasectomy = Truth.of(v.contraception.contains("VASECTOMY")).and(truth(v.vasectomy));
      none = Truth.of(v.contraception.contains("NONE"));
    }
    return is(v.sex, "M")
        .or(truth(v.potential).not())
        .or(none.not().and(accepted.or(vasectomy)));
  }

  private Truth tuberculosis() {
    return truth(v.latent)
        .or(truth(v.previous))
        .or(truth(v.therapy))
        .or(truth(v.exposed))
        .or(truth(v.travel).and(below(v.travelled, plusMonths(v.screened, -3)).not()));
  }

  private Truth serology() {
    return is(v.hiv, "POS")
        .or(is(v.treponema, "POS"))
        .or(is(v.hcv, "POS"))
        .or(is(v.hbsag, "POS"))
        .or(is(v.antiHbc, "POS"))
        .or(is(v.antiHbs, "POS").and(truth(v.vaccinated).not()).and(Truth.UNKNOWN));
  }

  private static Truth truth(@Nullable Boolean answer) {
    return answer == null ? Truth.UNKNOWN : Truth.of(answer);
  }

  private static Truth is(@Nullable String code, String wanted) {
    return code == null ? Truth.UNKNOWN : Truth.of(code.equals(wanted));
  }

  private static Truth oneOf(@Nullable String code, String a, String b) {
    return code == null ? Truth.UNKNOWN : Truth.of(code.equals(a) || code.equals(b));
  }

  private static <T extends Comparable<? super T>> Truth below(
      @Nullable Span<T> a, @Nullable Span<T> b) {
    return a == null || b == null ? Truth.UNKNOWN : a.isBelow(b);
  }

  private static Truth notAfter(@Nullable Moment a, @Nullable Moment b) {
    return a == null || b == null ? Truth.UNKNOWN : b.instants().isBelow(a.instants()).not();
  }

  private static Truth atLeast(@Nullable Span<BigDecimal> number, int limit) {
    return below(number, Span.exactly(BigDecimal.valueOf(limit))).not();
  }

  private static Truth positive(@Nullable Span<BigDecimal> number) {
    return below(Span.exactly(BigDecimal.ZERO), number);
  }

  private static @Nullable Span<LocalDate> plusMonths(@Nullable Span<LocalDate> days, int months) {
    return days == null ? null : days.rising(day -> day.plusMonths(months));
  }

  private static @Nullable Span<BigDecimal> years(
      @Nullable Span<LocalDate> from, @Nullable Span<LocalDate> to) {
    return from == null || to == null
        ? null
        : Span.between(
            BigDecimal.valueOf(ChronoUnit.YEARS.between(from.high(), to.low())),
            BigDecimal.valueOf(ChronoUnit.YEARS.between(from.low(), to.high())));
  }
}

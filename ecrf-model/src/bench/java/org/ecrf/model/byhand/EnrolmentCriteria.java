package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.earlier;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.plusMonths;
import static org.ecrf.model.byhand.Open.truth;
import static org.ecrf.model.byhand.Open.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The twenty criteria of the enrolment, in the order of the protocol. */
record EnrolmentCriteria(Subject s, Screening all, Told told) {
  private static final Span<BigDecimal> ZERO = number("0");
  private static final Span<BigDecimal> CHILD = number("12");
  private static final Span<BigDecimal> C_PEPTIDE = number("0.12");
  private static final Span<BigDecimal> SYSTOLIC = number("160");
  private static final Span<BigDecimal> DIASTOLIC = number("105");
  private static final Span<BigDecimal> FILTRATION = number("60");
  private static final List<String> HEART_FAILURE = List.of("III", "IV");

  void judge() {
    inclusion();
    Screening.Laboratory lab = all.laboratory;
    Screening.Vitals vitals = all.vitals;
    Screening.History history = all.history;
    Screening.Demography subject = all.demography;
    told.add("E01", "", below(Dose.HEAVIEST, vitals.weight));
    told.add(
        "E02",
        "",
        Open.oneOf(vitals.nyha, HEART_FAILURE)
            .or(truth(vitals.angina))
            .or(truth(history.unstableHeart)));
    told.add(
        "E03",
        "",
        atLeast(vitals.systolicDeciding, SYSTOLIC)
            .or(atLeast(vitals.diastolicDeciding, DIASTOLIC)));
    told.add("E04", "", truth(history.infection));
    told.add("E05", "", new Tuberculosis(all).atEnrolment());
    told.add("E06", "", serology());
    told.add("E07", "", truth(history.immunosuppression).or(history.immunosuppressionLogged));
    told.add("E08", "", truth(history.demyelinating));
    Truth pregnant =
        lab.hcgDateAsked
            ? is(lab.hcg(), "POS")
            : history.reproduction.potential().and(Truth.UNKNOWN);
    told.add("E09", "", subject.maybeFemale().and(truth(history.nursing()).or(pregnant)));
    told.add("E10", "", truth(history.malignancy));
    told.add("E11", "", truth(history.glucoseMedication).or(history.glucoseMedicationLogged));
    told.add("E12", "", below(lab.gfrEntered ? lab.gfr : lab.egfr, FILTRATION));
    told.add("E13", "", truth(all.judgement.unsafe));
    told.add("E14", "", truth(history.hypersensitivity));
  }

  private void inclusion() {
    Screening.Demography subject = all.demography;
    Screening.Laboratory lab = all.laboratory;
    told.add("I01", "", consent(all.consent));
    told.add("I02", "", recent(subject.diagnosisDate, all.judgement.enrolmentDate));
    told.add("I03", "", age());
    told.add("I04", "", truth(all.judgement.ableToComply));
    told.add("I05", "", truth(lab.fasting).and(below(C_PEPTIDE, lab.cPeptide)));
    told.add(
        "I06",
        "",
        is(subject.sex, "M")
            .or(all.history.reproduction.potential().not())
            .or(all.history.reproduction.accepted()));
  }

  /** Of a month in which the enrolment falls only its days until then are possible. */
  private static Truth recent(
      @Nullable Span<LocalDate> diagnosed, @Nullable Span<LocalDate> enrolled) {
    return below(enrolled, plusMonths(Open.notAfter(diagnosed, enrolled), 6));
  }

  private Truth consent(Screening.Consent c) {
    Truth first = inTime(c.caregiver1Signed, c.firstProcedure);
    Truth second = inTime(c.caregiver2Signed, c.firstProcedure);
    Truth signed =
        inTime(c.subjectSigned, c.firstProcedure)
            .and(c.caregiver1SignedEntered ? first : Truth.TRUE)
            .and(c.caregiver2SignedEntered ? second : Truth.TRUE);
    if (signed == Truth.FALSE) {
      return signed;
    }
    Truth adult = atLeast(years(all.demography.birthDate, day(c.subjectSigned)), Consents.ADULT);
    Truth both = first.and(second.or(Truth.of(c.oneCaregiverReasonEntered)));
    return signed.and(adult.or(both));
  }

  private static Truth inTime(@Nullable Moment signed, @Nullable Moment procedure) {
    return earlier(procedure, signed).not();
  }

  private Truth age() {
    Span<BigDecimal> age = years(all.demography.birthDate, all.judgement.enrolmentDate);
    Truth old = atLeast(age, number("7"));
    if (old == Truth.FALSE) {
      return old;
    }
    Truth adolescent = atLeast(age, CHILD);
    Truth one = is(all.demography.part, "1").and(atLeast(age, number("19")).not());
    Truth two = is(all.demography.part, "2").and(atLeast(age, number("22")).not());
    return old.and(one.and(places(adolescent)).or(two.and(part2(adolescent))));
  }

  /** While it is open which of the two groups, what holds of both. */
  private Truth places(Truth adolescent) {
    Truth older = below(ZERO, s.around.adolescentPlaces());
    Truth younger = below(ZERO, s.around.childPlaces());
    return switch (adolescent) {
      case UNKNOWN -> older == younger ? older : adolescent;
      case TRUE -> older;
      case FALSE -> younger;
    };
  }

  private Truth part2(Truth adolescent) {
    Around around = s.around;
    Truth open = atLeast(around.youngerOpens(), plusMonths(around.delayStarts(), 6));
    Truth since = atLeast(all.judgement.enrolmentDate, around.youngerOpens());
    return below(ZERO, around.part2Places()).and(adolescent.or(open.and(since)));
  }

  private Truth serology() {
    Screening.Serology lab = all.serology;
    Truth unexplained =
        is(lab.antiHbs, "POS").and(truth(lab.hbvVaccinated).not()).and(Truth.UNKNOWN);
    return is(lab.hiv, "POS")
        .or(is(lab.treponema, "POS"))
        .or(is(lab.hcv, "POS"))
        .or(is(lab.hbsag, "POS"))
        .or(is(lab.antiHbc, "POS"))
        .or(unexplained);
  }
}

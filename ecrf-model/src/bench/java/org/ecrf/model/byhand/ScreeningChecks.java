package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.truth;

import java.time.LocalDate;
import org.ecrf.model.byhand.Screening.Pressure;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** The checks of the forms of the screening. */
record ScreeningChecks(Subject s, Screening all, Told told) {

  void ask() {
    if (all.consent.begun) {
      Consents consents = new Consents(s);
      told.add("CHK_CONSENT_AT_18", all.consent.at, consents.at18());
      told.add("CHK_CONSENT_NEW_VERSION", all.consent.at, consents.newVersion());
    }
    if (all.demography.begun) {
      demography(all.demography);
    }
    for (Pressure one : all.vitals.bloodPressure) {
      told.add("CHK_PRESSURE", one.at, atLeast(one.diastolic, one.systolic));
    }
    if (all.laboratory.begun) {
      laboratory(all.laboratory);
    }
    if (all.serology.begun) {
      Screening.Serology lab = all.serology;
      Truth alone = is(lab.antiHbs, "POS").and(is(lab.hbsag, "NEG")).and(is(lab.antiHbc, "NEG"));
      told.add("CHK_HBV_HISTORY", lab.at, alone.and(truth(lab.hbvVaccinated).not()));
    }
    if (all.history.begun) {
      history(all.history);
    }
    if (all.judgement.begun) {
      judgement(all.judgement);
    }
  }

  private void demography(Screening.Demography form) {
    told.add("CHK_DIAGNOSIS_BEFORE_BIRTH", form.at, below(form.diagnosisDate, form.birthDate));
    told.add(
        "CHK_DIAGNOSIS_AFTER_ENROLMENT",
        form.at,
        below(all.judgement.enrolmentDate, form.diagnosisDate));
    told.add("CHK_PART_2", form.at, is(form.part, "2").and(Truth.of(!s.around.enrolled())));
  }

  private void laboratory(Screening.Laboratory lab) {
    told.add("CHK_C_PEPTIDE_TIME", lab.at, below(all.judgement.enrolmentDate, day(lab.sampleTime)));
    told.add("CHK_CREATININE_RANGE", lab.at, below(new CreatinineLimit(s).upper(), lab.creatinine));
    if (lab.hcgAsked) {
      Truth potential = all.history.reproduction.potential();
      Truth untested = Truth.of(!lab.hcgDateAsked);
      told.add("CHK_PREGNANCY_TEST_MISSING", lab.at, potential.and(untested));
      told.add("CHK_PREGNANCY_TEST_DENIED", lab.at, is(lab.hcg(), "POS").and(potential.not()));
    }
    if (lab.hcgDateAsked) {
      Span<LocalDate> recent = s.screened == null ? null : Span.exactly(s.screened.minusDays(14));
      told.add(
          "CHK_PREGNANCY_TEST_OLD", lab.at, is(lab.hcg(), "NEG").and(below(lab.hcgDate, recent)));
    }
  }

  private void history(Screening.History history) {
    told.add(
        "CHK_IMMUNOSUPPRESSION_LOGGED",
        history.at,
        truth(history.immunosuppression).not().and(history.immunosuppressionLogged));
    told.add(
        "CHK_GLUCOSE_MEDICATION_LOGGED",
        history.at,
        truth(history.glucoseMedication).not().and(history.glucoseMedicationLogged));
    if (history.reproduction.contraceptionAsked()) {
      told.add("CHK_CONTRACEPTION_NONE", history.at, history.reproduction.contradictory());
    }
  }

  private void judgement(Screening.Judgement form) {
    told.add("CHK_COMMENT", form.at, form.commentEntered ? Truth.FALSE : uncommented(form));
    told.add(
        "CHK_ENROLLED_BEFORE_SCREENING", form.at, below(form.enrolmentDate, all.consent.visitDate));
  }

  private Truth uncommented(Screening.Judgement form) {
    Screening.History history = all.history;
    return truth(form.ableToComply)
        .not()
        .or(truth(form.unsafe))
        .or(truth(history.infection))
        .or(truth(history.demyelinating))
        .or(truth(history.malignancy))
        .or(truth(history.hypersensitivity))
        .or(truth(history.unstableHeart));
  }
}

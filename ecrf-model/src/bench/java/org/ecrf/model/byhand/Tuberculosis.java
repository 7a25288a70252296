package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.plusMonths;
import static org.ecrf.model.byhand.Open.truth;

import java.time.LocalDate;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** Tuberculosis, contact with it, and the stay that the screening dates. */
record Tuberculosis(Screening all) {

  /** The stay counts until the enrolment, and for as long as that is not dated. */
  Truth atEnrolment() {
    Screening.History history = all.history;
    Screening.Judgement judgement = all.judgement;
    Truth until = judgement.enrolmentDateEntered ? stayedBy(judgement.enrolmentDate) : Truth.TRUE;
    return truth(history.tbLatent)
        .or(truth(history.tbPrevious))
        .or(truth(history.tbTherapy))
        .or(truth(history.tbExposed))
        .or(truth(history.tbTravel).and(stayedLately()).and(until));
  }

  /** Only a stay that is dated counts again. */
  Truth atInfusion(Infusion infusion) {
    Screening.History history = all.history;
    Truth dated = Truth.of(history.tbTravelDateAsked && history.tbTravelDateEntered);
    return truth(infusion.tbSinceScreening)
        .or(
            dated
                .and(truth(history.tbTravel))
                .and(stayedLately())
                .and(stayedBy(infusion.visitDate)));
  }

  private Truth stayedLately() {
    return atLeast(all.history.tbTravelDate(), plusMonths(all.consent.visitDate, -3));
  }

  private Truth stayedBy(@Nullable Span<LocalDate> day) {
    return atLeast(day, all.history.tbTravelDate());
  }
}

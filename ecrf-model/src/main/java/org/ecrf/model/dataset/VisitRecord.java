package org.ecrf.model.dataset;

import java.time.LocalDate;
import org.ecrf.model.form.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit of a locked subject, as every screen said it on the day of the lock.
 *
 * @param visit its key, with its number where the visit repeats
 * @param date the date entered, null where there is none
 * @param status the platform's word, e.g. {@code COMPLETE}, {@code MISSED}
 * @param missedBecause why it did not take place, empty where it is not missed
 * @param version the study version that the subject was locked with
 */
public record VisitRecord(
    String visit, @Nullable LocalDate date, String status, String missedBecause, int version) {

  /** The visit's definition and its number. */
  public Occurrence visitAt() {
    return Occurrence.parse(visit);
  }

  public boolean isMissed() {
    return status.equals("MISSED");
  }
}

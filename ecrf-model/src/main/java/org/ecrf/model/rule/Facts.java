package org.ecrf.model.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;

/**
 * What rules may know beside the subject's values.
 *
 * @param today the calendar day at the site
 * @param zone the site's time zone
 * @param state where the subject stands
 * @param authorised visits at which the investigator has authorised the dose
 * @param surroundings what study and site say
 * @param closed forms in which nothing is calculated any more
 */
public record Facts(
    LocalDate today,
    ZoneId zone,
    SubjectState state,
    Set<String> authorised,
    Surroundings surroundings,
    ClosedForms closed) {

  /** Of somebody of whom nothing is frozen or locked. */
  public Facts(
      LocalDate today,
      ZoneId zone,
      SubjectState state,
      Set<String> authorised,
      Surroundings surroundings) {
    this(today, zone, state, authorised, surroundings, ClosedForms.NONE);
  }
}

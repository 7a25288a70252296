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
 */
public record Facts(
    LocalDate today,
    ZoneId zone,
    SubjectState state,
    Set<String> authorised,
    Surroundings surroundings) {}

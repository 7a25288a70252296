package org.ecrf.server.participation;

import java.time.LocalDate;
import org.ecrf.model.casebook.SubjectState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be asked for consent again.
 *
 * @param from the day from which the present version of the document applies at the site
 * @param signed the latest consent, as entered; null: none is entered
 * @param version of its document
 * @param days that have passed since the new version applies
 */
public record DueConsent(
    String subject,
    String site,
    SubjectState state,
    LocalDate from,
    @Nullable String signed,
    @Nullable String version,
    long days) {}

package org.ecrf.server.subject;

import java.time.LocalDate;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.jspecify.annotations.Nullable;

/**
 * What of a subject decides which visits are expected.
 *
 * @param left the day on which the subject left, null while in the study
 * @param scope what the subject has withdrawn from, null where it has not
 * @param missed visits that are recorded as not having taken place
 */
public record Course(
    SubjectState state, @Nullable LocalDate left, @Nullable String scope, Set<String> missed) {}

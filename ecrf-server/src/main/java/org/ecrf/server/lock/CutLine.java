package org.ecrf.server.lock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named part of the data, for an analysis that is made while follow-up goes on.
 *
 * @param cohort of whom; null: of all subjects
 * @param until the last visit that belongs to it
 * @param visits ids of all its visits; what is not planned, as a log, is in none
 */
public record CutLine(
    long id,
    String name,
    @Nullable String cohort,
    String until,
    List<String> visits,
    Instant at,
    String by) {}

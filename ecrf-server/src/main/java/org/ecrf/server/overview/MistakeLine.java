package org.ecrf.server.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was added by mistake.
 *
 * @param visit key of the visit
 * @param form key of the form, null where the whole visit was added by mistake
 * @param mayRestore the caller may take it back
 */
public record MistakeLine(
    String visit,
    @Nullable String form,
    String reason,
    String by,
    Instant at,
    boolean mayRestore) {}

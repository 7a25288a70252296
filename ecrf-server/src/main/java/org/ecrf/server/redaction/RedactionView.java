package org.ecrf.server.redaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redaction as those see it who may let it be carried out. What is to be erased is never in it.
 *
 * @param seq the act that brought the values
 * @param paths where they stand in it; {@code …} for what is for others only
 * @param own the caller has asked for it, and so may not confirm it
 */
public record RedactionView(
    long id,
    String subject,
    String site,
    long seq,
    List<String> paths,
    String reason,
    RedactionState state,
    String askedBy,
    String askedRole,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    boolean own) {}

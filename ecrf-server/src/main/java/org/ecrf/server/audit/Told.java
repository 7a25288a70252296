package org.ecrf.server.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as read back, with its disclosed values.
 *
 * @param hash hexadecimal
 */
public record Told(
    long seq,
    Instant at,
    String who,
    String role,
    String action,
    String target,
    @Nullable Integer definition,
    List<Changed> changes,
    @Nullable String reason,
    String hash) {}

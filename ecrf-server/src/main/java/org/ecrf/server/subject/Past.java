package org.ecrf.server.subject;

import java.time.Instant;
import org.ecrf.server.audit.Replay;

/**
 * A moment that is past, and what the subject's chain had come to by then.
 *
 * @param moment as of which the subject is shown
 */
public record Past(Instant moment, Replay replay) {}

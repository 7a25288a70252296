package org.ecrf.server.entry;

import java.time.Instant;

/**
 * A form that was added by mistake.
 *
 * @param ofVisit its whole visit was
 */
public record MistakenForm(FormAt at, String reason, String by, Instant when, boolean ofVisit) {}

package org.ecrf.server.lock;

import java.time.Instant;

/**
 * A lock record; it never changes.
 *
 * @param trailHead hexadecimal hash of the act of locking, with which the subject's chain ends
 */
public record LockLine(long id, String subject, Instant at, String by, String trailHead) {}

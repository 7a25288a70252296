package org.ecrf.server.lock;

import java.time.Instant;

/**
 * A lock record; it never changes.
 *
 * @param trailHead hexadecimal hash of the subject's last act before the lock's own
 */
public record LockLine(long id, String subject, Instant at, String by, String trailHead) {}

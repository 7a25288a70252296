package org.ecrf.server.seal;

/**
 * Somebody has done what is sealed at once (a lock), not at the next interval. Fired inside of the
 * transaction; the seal is made after its commit.
 */
public record SealDue() {}

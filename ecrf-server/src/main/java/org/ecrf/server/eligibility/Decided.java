package org.ecrf.server.eligibility;

/**
 * A decision that was made.
 *
 * @param number of it
 * @param what was frozen with it
 */
public record Decided(long number, Confirmable what) {}

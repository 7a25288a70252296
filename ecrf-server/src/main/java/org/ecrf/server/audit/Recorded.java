package org.ecrf.server.audit;

import java.time.Instant;

/**
 * An act as it stands in its chain.
 *
 * @param target as in the act: what a repeated request answers is found by it
 * @param hash hexadecimal
 */
public record Recorded(Chain chain, long seq, Instant at, String target, String hash) {}

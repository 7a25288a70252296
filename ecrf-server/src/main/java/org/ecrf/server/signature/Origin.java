package org.ecrf.server.signature;

import org.jspecify.annotations.Nullable;

/**
 * From where a signature is begun.
 *
 * @param platform the platform's address, as the person's browser reaches it
 * @param person of the login (the claim {@code sub}), where it is known
 * @param session of the login in a browser, to which the answer must come back; null: a program has
 *     begun it, and any browser may bring the answer
 * @param back the page to which the browser returns, an address on this platform; null: none
 */
public record Origin(
    String platform, @Nullable String person, @Nullable String session, @Nullable String back) {}

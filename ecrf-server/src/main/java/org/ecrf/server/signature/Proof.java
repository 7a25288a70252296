package org.ecrf.server.signature;

import java.time.Instant;

/**
 * That somebody has just signed in once more, as the identity provider's ID token says.
 *
 * @param person the claim {@code sub}
 * @param who the user name
 * @param printedName the name in print (21 CFR 11.50(a)(1))
 * @param authenticatedAt the claim {@code auth_time}
 */
record Proof(String person, String who, String printedName, Instant authenticatedAt) {}

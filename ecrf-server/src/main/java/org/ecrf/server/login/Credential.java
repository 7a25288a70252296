package org.ecrf.server.login;

import java.time.Instant;

/**
 * What a request shows of its login; the container has verified it.
 *
 * @param session of the identity provider (the claim {@code sid}); of a token without one its own
 *     id
 * @param subject the claim {@code sub}
 * @param name the user name
 * @param issued when the provider issued the token: what it issued before the login was ended opens
 *     nothing
 * @param contact how the person is written to
 */
public record Credential(
    String session, String subject, String name, How how, Instant issued, Contact contact) {}

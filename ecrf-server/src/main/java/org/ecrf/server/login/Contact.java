package org.ecrf.server.login;

import org.jspecify.annotations.Nullable;

/**
 * How a person is written to.
 *
 * @param email the claim {@code email}; null where the provider does not tell it
 * @param language of the person's browser; null where a program asks
 */
public record Contact(@Nullable String email, @Nullable String language) {
  public static final Contact UNKNOWN = new Contact(null, null);
}

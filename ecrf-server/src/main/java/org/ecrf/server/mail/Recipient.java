package org.ecrf.server.mail;

import org.ecrf.server.access.Role;
import org.jspecify.annotations.Nullable;

/** To whom a letter goes. */
public sealed interface Recipient {
  /** One account, by its user name. */
  record Account(String user) implements Recipient {}

  /**
   * Whoever holds the role now.
   *
   * @param site null: at any site, or at all
   */
  record Holders(String study, Role role, @Nullable String site) implements Recipient {}
}

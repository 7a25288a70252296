package org.ecrf.server.access;

import java.util.Locale;

/**
 * The one spelling of an account's name: that of the identity provider, which keeps user names in
 * small letters and without blanks around them. A person named in another spelling would be
 * somebody else to every rule that looks at who holds what.
 */
public final class AccountName {
  private AccountName() {}

  /**
   * @param written as somebody has typed it
   */
  public static String of(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}

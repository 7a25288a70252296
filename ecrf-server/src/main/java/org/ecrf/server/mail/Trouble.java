package org.ecrf.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a letter was not sent, in a word: what a server answers may repeat addresses. */
final class Trouble {
  /** Nobody of this name has signed in with an address. */
  static final String NO_ADDRESS = "no-address";

  private static final Pattern REPLY = Pattern.compile("\\b([45][0-9]{2})\\b");

  private Trouble() {}

  static String of(MessagingException failure) {
    return switch (failure) {
      case AuthenticationFailedException password -> "not-signed-in";
      case AddressException address -> "bad-address";
      case SendFailedException refused -> "refused" + reply(refused);
      default -> "no-connection";
    };
  }

  /** The server's reply code (RFC 5321, 4.2), of the innermost refusal. */
  private static String reply(MessagingException refused) {
    String code = "";
    for (Throwable t = refused; t != null; t = inner(t)) {
      Matcher reply = REPLY.matcher(String.valueOf(t.getMessage()));
      code = reply.find() ? " " + reply.group(1) : code;
    }
    return code;
  }

  private static Throwable inner(Throwable failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }
}

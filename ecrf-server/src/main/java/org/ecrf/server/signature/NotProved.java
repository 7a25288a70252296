package org.ecrf.server.signature;

/** The identity provider's answer does not show that the signer has just signed in. */
final class NotProved extends Exception {
  private final Why why;

  NotProved(Why why) {
    super(why.code);
    this.why = why;
  }

  Why why() {
    return why;
  }

  /** What is wrong with it. */
  enum Why {
    /** The person has not signed in. */
    CANCELLED("cancelled"),
    TOO_LATE("too-late"),
    /** It comes from another browser session than that in which it was begun. */
    OTHER_SESSION("other-session"),
    OTHER_USER("other-user"),
    /** Somebody has signed in, but before the signature was begun. */
    STALE("stale-login"),
    /** A code or a token that the provider has not given for this signature. */
    ANSWER("login-answer"),
    AWAY("provider-away");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    /** Whether somebody may have tried to sign as somebody else (21 CFR 11.300(d)). */
    boolean isAttempt() {
      return this == OTHER_SESSION || this == OTHER_USER || this == STALE || this == ANSWER;
    }
  }
}

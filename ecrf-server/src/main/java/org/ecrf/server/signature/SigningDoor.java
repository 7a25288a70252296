package org.ecrf.server.signature;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.ecrf.server.login.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Where a signer's browser leaves the platform to sign in once more, and comes back. Nobody needs
 * to be signed in here: who it is says the identity provider's answer, and what is signed says the
 * row that was written when it was begun.
 */
public interface SigningDoor {

  /** What somebody is about to sign. */
  record Pending(String who, String meaning, int forms, int items, String language) {}

  /**
   * What has come of it.
   *
   * @param signing its number; null where nothing was begun that this could answer
   * @param back the page to return to, null where there is none
   * @param refusal null where it is signed
   */
  record Outcome(
      @Nullable Long signing, @Nullable String back, String language, @Nullable String refusal) {}

  /** An answer as the browser brings it: the parameters of RFC 6749, 4.1.2, and RFC 9207. */
  record Answer(
      @Nullable String state,
      @Nullable String code,
      @Nullable String issuer,
      @Nullable String session) {

    /**
     * @param shown the login of the browser that brings it
     */
    public static Answer of(
        @Nullable String state,
        @Nullable String code,
        @Nullable String issuer,
        Optional<Credential> shown) {
      return new Answer(state, code, issuer, shown.map(Credential::session).orElse(null));
    }
  }

  /** Empty where none of that key waits. */
  Optional<Pending> pending(String key);

  /**
   * Where the browser goes next; empty where none of that key waits.
   *
   * @throws IOException where the identity provider does not answer
   */
  Optional<URI> leave(String key) throws IOException;

  /** Once for each signature that was begun: a repeated answer finds nothing. */
  Outcome comeBack(Answer answer);
}

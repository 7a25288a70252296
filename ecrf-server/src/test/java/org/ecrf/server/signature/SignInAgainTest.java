package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.ecrf.server.login.Provider;
import org.ecrf.server.signature.NotProved.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What of an identity provider's answer proves that the signer has just signed in again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAgainTest {
  private final Instant now = Instant.parse("2026-03-01T08:00:30.5Z");
  private final Ask ask =
      new Ask(
          "the-state",
          "the-nonce",
          "the-verifier-of-more-than-forty-three-characters",
          "http://localhost:8080/sign/callback",
          "investigator",
          "I have reviewed it.",
          "sv",
          now.minusSeconds(30));
  private SmallProvider provider;
  private SignInAgain signIn;

  @BeforeAll
  void aProvider() throws Exception {
    provider = new SmallProvider(now);
    signIn =
        new SignInAgain(
            new Provider(provider.issuer(), "ecrf-sign", "sign-secret"),
            Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterAll
  void stop() {
    provider.stop();
  }

  @Test
  void theBrowserIsSentToSignInWhateverItsSessionIs() throws Exception {
    URI address = signIn.address(ask);
    assertTrue(address.toString().startsWith(provider.issuer() + "/auth?"), address.toString());
    String query = address.getQuery();
    for (String part :
        new String[] {
          "prompt=login",
          "max_age=0",
          "response_type=code",
          "client_id=ecrf-sign",
          "state=the-state",
          "nonce=the-nonce",
          "code_challenge_method=S256",
          "login_hint=investigator",
          "ui_locales=sv",
          "redirect_uri=http://localhost:8080/sign/callback"
        }) {
      assertTrue(query.contains(part), part + " in " + query);
    }
    assertTrue(!query.contains("the-verifier"), query);
  }

  @Test
  void aFreshAnswerProvesIt() throws Exception {
    provider.answers(all -> all);
    Proof proof = signIn.proof(ask, "sub-1", "the-code");
    assertEquals(
        new Proof(
            "sub-1",
            "investigator",
            "Site Investigator",
            now.minusSeconds(5).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)),
        proof);
    String asked = provider.asked();
    assertTrue(asked.contains("code=the-code"), asked);
    assertTrue(asked.contains("code_verifier=" + ask.verifier()), asked);
  }

  @Test
  void somebodyElseProvesNothing() {
    refused(Why.OTHER_USER, all -> all.subject("sub-2"));
    refused(Why.OTHER_USER, all -> all.claim("preferred_username", "monitor"));
  }

  @Test
  void aLoginFromBeforeProvesNothing() {
    refused(Why.STALE, all -> all.claim("auth_time", now.minusSeconds(31).getEpochSecond()));
    refused(Why.STALE, all -> all.claim("auth_time", now.plusSeconds(60).getEpochSecond()));
    refused(Why.ANSWER, all -> all.claim("auth_time", null));
  }

  @Test
  void anAnswerToSomethingElseProvesNothing() throws Exception {
    refused(Why.ANSWER, all -> all.claim("nonce", "another"));
    refused(Why.ANSWER, all -> all.claim("nonce", null));
    refused(Why.ANSWER, all -> all.audience("ecrf-web"));
    refused(Why.ANSWER, all -> all.issuer("http://127.0.0.1:1/realms/r"));
    refused(Why.ANSWER, all -> all.expirationTime(Date.from(now.minusSeconds(3600))));
    provider.answersByAnotherKey();
    assertEquals(Why.ANSWER, why());
    provider.refusesTheCode();
    assertEquals(Why.ANSWER, why());
  }

  @Test
  void aProviderThatDoesNotAnswerIsToldAsThat() {
    SignInAgain away =
        new SignInAgain(
            new Provider("http://127.0.0.1:1/realms/r", "ecrf-sign", ""), Clock.systemUTC());
    NotProved not = assertThrows(NotProved.class, () -> away.proof(ask, null, "the-code"));
    assertEquals(Why.AWAY, not.why());
  }

  private void refused(Why why, UnaryOperator<JWTClaimsSet.Builder> change) {
    provider.answers(change);
    assertEquals(why, why());
  }

  private Why why() {
    return assertThrows(NotProved.class, () -> signIn.proof(ask, "sub-1", "the-code")).why();
  }
}

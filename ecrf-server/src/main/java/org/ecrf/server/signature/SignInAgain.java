package org.ecrf.server.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.ecrf.server.login.Provider;
import org.ecrf.server.signature.NotProved.Why;
import org.jspecify.annotations.Nullable;

/**
 * Has somebody sign in once more at the identity provider, whatever factors it asks for (OpenID
 * Connect Core 1.0, 3.1.2.1: {@code prompt=login}, {@code max_age=0}; 21 CFR 11.200(a)(1)), and
 * looks at its answer: the code exchanged with the client's secret and PKCE, the ID token by
 * signature, issuer, client and nonce, then the person and {@code auth_time}.
 */
final class SignInAgain {

  private final Provider provider;
  private final Clock clock;
  private volatile @Nullable DiscoveredProvider known;

  SignInAgain(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  String issuer() {
    return provider.issuer();
  }

  /** Where the signer's browser goes. */
  URI address(Ask ask) throws IOException {
    return request(ask).build().toURI();
  }

  private AuthenticationRequest.Builder request(Ask ask) throws IOException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "profile"),
            new ClientID(provider.client()),
            URI.create(ask.answersTo()))
        .endpointURI(known().metadata().getAuthorizationEndpointURI())
        .state(new State(ask.key()))
        .nonce(new Nonce(ask.nonce()))
        .prompt(Prompt.Type.LOGIN)
        .maxAge(0)
        .codeChallenge(new CodeVerifier(ask.verifier()), CodeChallengeMethod.S256)
        .loginHint(ask.who())
        .uiLocales(List.of(language(ask.language())));
  }

  private static LangTag language(String tag) {
    try {
      return new LangTag(tag);
    } catch (LangTagException foreign) {
      throw new IllegalArgumentException(tag, foreign);
    }
  }

  /**
   * @param person the claim {@code sub} of who has begun it, where it is known
   */
  Proof proof(Ask ask, @Nullable String person, String code) throws NotProved {
    try {
      IDTokenClaimsSet claims =
          known().validator().validate(token(ask, code), new Nonce(ask.nonce()));
      Proof proof = proof(claims);
      if (!proof.who().equals(ask.who()) || person != null && !person.equals(proof.person())) {
        throw new NotProved(Why.OTHER_USER);
      }
      demandFresh(proof.authenticatedAt(), ask.began());
      return proof;
    } catch (ParseException | BadJOSEException foreign) {
      throw new NotProved(Why.ANSWER);
    } catch (IOException | JOSEException away) {
      throw new NotProved(Why.AWAY);
    }
  }

  private JWT token(Ask ask, String code) throws IOException, ParseException, NotProved {
    HTTPRequest request =
        new TokenRequest.Builder(
                known().metadata().getTokenEndpointURI(),
                new ClientSecretBasic(
                    new ClientID(provider.client()), new Secret(provider.secret())),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code),
                    URI.create(ask.answersTo()),
                    new CodeVerifier(ask.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(DiscoveredProvider.CONNECT_MILLIS);
    request.setReadTimeout(DiscoveredProvider.READ_MILLIS);
    TokenResponse response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) {
      throw new NotProved(Why.ANSWER);
    }
    return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
  }

  private static Proof proof(IDTokenClaimsSet claims) throws NotProved {
    String who = claims.getStringClaim("preferred_username");
    if (who == null || claims.getAuthenticationTime() == null) {
      throw new NotProved(Why.ANSWER);
    }
    return new Proof(
        claims.getSubject().getValue(),
        who,
        Objects.requireNonNullElse(claims.getStringClaim("name"), who),
        claims.getAuthenticationTime().toInstant());
  }

  /** The claim has whole seconds. */
  private void demandFresh(Instant authenticated, Instant began) throws NotProved {
    boolean before = authenticated.isBefore(began.truncatedTo(ChronoUnit.SECONDS));
    boolean ahead =
        authenticated.isAfter(clock.instant().plusSeconds(DiscoveredProvider.SKEW_SECONDS));
    if (before || ahead) {
      throw new NotProved(Why.STALE);
    }
  }

  private DiscoveredProvider known() throws IOException {
    DiscoveredProvider before = known;
    if (before == null) {
      before = DiscoveredProvider.of(provider);
      known = before;
    }
    return before;
  }
}

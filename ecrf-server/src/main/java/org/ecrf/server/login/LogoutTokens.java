package org.ecrf.server.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): signed by the
 * provider's keys, for this platform, with the logout event, a session or a subject, and fresh.
 */
final class LogoutTokens {
  private static final int CONNECT_MILLIS = 2000;
  private static final int READ_MILLIS = 3000;
  private static final int LARGEST = 100_000;
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Provider provider;
  private final Clock clock;
  private volatile @Nullable LogoutTokenValidator validator;

  LogoutTokens(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /**
   * What the provider tells.
   *
   * @param id by which the token is known again
   * @param session null: all of the subject's
   */
  record Notice(String id, @Nullable String session, @Nullable String subject) {}

  /** Empty where the token is not one that the provider has just written for us. */
  Optional<Notice> read(String token) throws IOException {
    try {
      LogoutTokenClaimsSet claims = validator().validate(JWTParser.parse(token));
      Instant issued = claims.getIssueTime().toInstant();
      boolean fresh = Duration.between(issued, clock.instant()).abs().compareTo(FRESH) < 0;
      return fresh ? Optional.of(notice(claims)) : Optional.empty();
    } catch (ParseException | BadJOSEException foreign) {
      return Optional.empty();
    } catch (JOSEException keysUnreachable) {
      throw new IOException("the provider's keys cannot be read", keysUnreachable);
    }
  }

  private static Notice notice(LogoutTokenClaimsSet claims) {
    return new Notice(
        claims.getJWTID().getValue(),
        claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
        claims.getSubject() == null ? null : claims.getSubject().getValue());
  }

  private LogoutTokenValidator validator() throws IOException {
    LogoutTokenValidator known = validator;
    if (known == null) {
      known = configure();
      validator = known;
    }
    return known;
  }

  private LogoutTokenValidator configure() throws IOException {
    Issuer issuer = new Issuer(provider.issuer());
    try {
      URL keys =
          OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS).getJWKSetURI().toURL();
      return new LogoutTokenValidator(
          issuer, new ClientID(provider.client()), selector(keys), null);
    } catch (GeneralException notAProvider) {
      throw new IOException(notAProvider);
    }
  }

  /** Keys are kept, and asked for again at intervals only: anybody may send us what is no token. */
  private static JWSKeySelector<SecurityContext> selector(URL keys) {
    return new JWSVerificationKeySelector<>(
        JWSAlgorithm.RS256,
        JWKSourceBuilder.create(
                keys, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST))
            .retrying(true)
            .build());
  }
}

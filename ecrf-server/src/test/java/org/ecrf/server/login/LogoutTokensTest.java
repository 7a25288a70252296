package org.ecrf.server.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is taken for a logout token of the provider, and what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogoutTokensTest {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private final Instant now = Instant.now();
  private HttpServer provider;
  private String issuer;
  private RSAKey key;
  private LogoutTokens tokens;

  @BeforeAll
  void aProviderPublishesItsKeys() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort() + "/realms/r";
    publish(
        "/realms/r/.well-known/openid-configuration",
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/auth",
         "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer));
    publish("/realms/r/keys", new JWKSet(key.toPublicJWK()).toString());
    provider.start();
    tokens =
        new LogoutTokens(
            new Provider(issuer, "ecrf-web", "secret"), Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterAll
  void stop() {
    provider.stop(0);
  }

  private void publish(String path, String body) {
    provider.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length());
          exchange.getResponseBody().write(body.getBytes());
          exchange.close();
        });
  }

  @Test
  void theProvidersOwnTokenNamesTheSession() throws Exception {
    assertEquals(
        Optional.of(new LogoutTokens.Notice("j1", "s1", "p1")), tokens.read(signed(all -> all)));
    assertEquals(
        Optional.of(new LogoutTokens.Notice("j1", null, "p1")),
        tokens.read(signed(all -> all.claim("sid", null))));
  }

  @Test
  void whatIsNotForThisPlatformNowIsNoNotice() throws Exception {
    refused("no token at all", "logout");
    refused("another issuer", signed(all -> all.issuer("http://127.0.0.1:1/realms/r")));
    refused("another client", signed(all -> all.audience("ecrf-cli")));
    refused("no event", signed(all -> all.claim("events", null)));
    refused("another event", signed(all -> all.claim("events", Map.of("urn:x", Map.of()))));
    refused("an ID token", signed(all -> all.claim("nonce", "n")));
    refused("nobody's", signed(all -> all.claim("sid", null).subject(null)));
    refused("without id", signed(all -> all.jwtID(null)));
    refused("without time", signed(all -> all.issueTime(null)));
    refused("old", signed(all -> all.issueTime(Date.from(now.minusSeconds(301)))));
    refused("from the future", signed(all -> all.issueTime(Date.from(now.plusSeconds(301)))));
  }

  @Test
  void whatTheProviderHasNotSignedIsNoNotice() throws Exception {
    refused("unsigned", new PlainJWT(claims(all -> all)).serialize());
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("k1").generate();
    refused("a foreign key", signed(foreign, all -> all));
    SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(all -> all));
    symmetric.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    refused("the public key as a secret", symmetric.serialize());
    String[] parts = signed(all -> all).split("\\.");
    String[] others = signed(all -> all.claim("sid", "s2")).split("\\.");
    refused("other claims", parts[0] + "." + others[1] + "." + parts[2]);
  }

  @Test
  void aProviderThatDoesNotAnswerIsNoRefusal() {
    LogoutTokens away =
        new LogoutTokens(
            new Provider("http://127.0.0.1:1/realms/r", "ecrf-web", ""), Clock.systemUTC());
    assertThrows(IOException.class, () -> away.read(signed(all -> all)));
  }

  private void refused(String what, String token) throws IOException {
    assertEquals(Optional.empty(), tokens.read(token), what);
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return signed(key, change);
  }

  private String signed(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change)
      throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
    SignedJWT token = new SignedJWT(header, claims(change));
    token.sign(new RSASSASigner(with));
    return token.serialize();
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("ecrf-web")
                .subject("p1")
                .jwtID("j1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .claim("sid", "s1")
                .claim("events", Map.of(EVENT, Map.of())))
        .build();
  }
}

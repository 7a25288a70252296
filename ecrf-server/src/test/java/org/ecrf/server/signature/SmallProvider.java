package org.ecrf.server.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An identity provider that answers as it is told, and signs its tokens. */
final class SmallProvider {
  private final Instant now;
  private final HttpServer server;
  private final RSAKey key;
  private String answer = "";
  private int status = 200;
  private String asked = "";

  SmallProvider(Instant now) throws IOException, JOSEException {
    this.now = now;
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publish(
        "/realms/r/.well-known/openid-configuration",
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/auth",
         "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer()));
    publish("/realms/r/keys", new JWKSet(key.toPublicJWK()).toString());
    server.createContext("/realms/r/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/r";
  }

  /** What the token endpoint was asked last. */
  String asked() {
    return asked;
  }

  void stop() {
    server.stop(0);
  }

  /** From now on with an ID token that differs by this from a good one. */
  void answers(UnaryOperator<JWTClaimsSet.Builder> change) {
    answers(key, change);
  }

  void answersByAnotherKey() throws JOSEException {
    answers(new RSAKeyGenerator(2048).keyID("k1").generate(), all -> all);
  }

  void refusesTheCode() {
    status = 400;
    answer = "{\"error\": \"invalid_grant\"}";
  }

  private void answers(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change) {
    status = 200;
    answer =
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(signed(with, change));
  }

  private String signed(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> change) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
            change.apply(good()).build());
    try {
      token.sign(new RSASSASigner(with));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** The validator goes by the clock of the machine, the rest by the test's. */
  private JWTClaimsSet.Builder good() {
    Instant real = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("ecrf-sign")
        .subject("sub-1")
        .issueTime(Date.from(real))
        .expirationTime(Date.from(real.plusSeconds(60)))
        .claim("nonce", "the-nonce")
        .claim("auth_time", now.minusSeconds(5).getEpochSecond())
        .claim("preferred_username", "investigator")
        .claim("name", "Site Investigator");
  }

  private void token(HttpExchange exchange) throws IOException {
    asked =
        URLDecoder.decode(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            StandardCharsets.UTF_8);
    send(exchange, status, answer);
  }

  private void publish(String path, String body) {
    server.createContext(path, exchange -> send(exchange, 200, body));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }
}

package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the operator has set: the server that takes letters, and from whom they come. */
@ApplicationScoped
class MailSettings {
  private static final String PLATFORM = "ecrf@localhost";
  private final Map<String, String> env;
  private final Security security;

  MailSettings() {
    this(System.getenv());
  }

  /**
   * @throws IllegalStateException where the word for the protection is none
   */
  MailSettings(Map<String, String> env) {
    this.env = Map.copyOf(env);
    security = security(env.getOrDefault("ECRF_SMTP_SECURITY", "starttls"));
  }

  /** How the connection to the server is protected. */
  enum Security {
    /** By STARTTLS, and not at all without it. */
    STARTTLS,
    /** From the first byte. */
    TLS,
    NONE
  }

  /** Without a server letters wait. */
  boolean isSet() {
    return host().isPresent();
  }

  Optional<String> host() {
    return Optional.ofNullable(env.get("ECRF_SMTP_HOST")).filter(host -> !host.isBlank());
  }

  int port() {
    return Integer.parseInt(env.getOrDefault("ECRF_SMTP_PORT", "587"));
  }

  Optional<String> user() {
    return Optional.ofNullable(env.get("ECRF_SMTP_USER")).filter(user -> !user.isBlank());
  }

  String password() {
    return env.getOrDefault("ECRF_SMTP_PASSWORD", "");
  }

  Security security() {
    return security;
  }

  private static Security security(String word) {
    try {
      return Security.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException(
          "ECRF_SMTP_SECURITY is '" + word + "': it can be starttls, tls or none.", unknown);
    }
  }

  String sender() {
    return env.getOrDefault("ECRF_MAIL_FROM", PLATFORM);
  }

  /** The platform's address as people reach it, with a slash at its end. */
  String platform() {
    String url = env.getOrDefault("ECRF_URL", "http://localhost:8080/");
    return url.endsWith("/") ? url : url + "/";
  }
}

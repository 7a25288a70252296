package org.ecrf.ui.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Response headers that keep foreign script out, for every answer. The policy is the strictest that
 * Vaadin runs with: scripts only with the nonce of their page ({@link Start} sets it), {@code
 * unsafe-eval} because Flow evaluates what the server sends, inline styles because components set
 * them.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {
  static final String NONCE = "org.ecrf.ui.nonce";

  private static final String POLICY =
      "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; "
          + "object-src 'none'";
  private static final Map<String, String> FIXED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private final SecureRandom random = new SecureRandom();

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    String nonce = nonce();
    request.setAttribute(NONCE, nonce);
    FIXED.forEach(response::setHeader);
    response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    caching(request.getRequestURI()).ifPresent(how -> response.setHeader("Cache-Control", how));
    chain.doFilter(asked, answer);
  }

  /**
   * Nothing of a study stays in the browser: no copy on its disk, no page behind its back button.
   */
  private static Optional<String> caching(String path) {
    if (path.startsWith("/look/") || path.startsWith("/scripts/")) {
      // asked again each time, answered by 304: a new release is never mixed with old files
      return Optional.of("no-cache");
    }
    // the bundle, whose files carry their digest in their names
    boolean ofTheBundle = path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/dynamic/");
    return ofTheBundle ? Optional.empty() : Optional.of("no-store");
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

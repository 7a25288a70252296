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
    if (isOwnFile(request.getRequestURI())) {
      // asked again each time, answered by 304: a new release is never mixed with old files
      response.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(asked, answer);
  }

  private static boolean isOwnFile(String path) {
    return path.startsWith("/look/") || path.startsWith("/scripts/");
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

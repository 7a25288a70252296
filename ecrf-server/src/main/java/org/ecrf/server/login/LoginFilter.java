package org.ecrf.server.login;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through whose login holds. The container goes on accepting a token until it ends
 * by its date; here it ends with the login.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LoginFilter implements Filter {
  @Inject private HeldLogins logins;
  @Inject private Instance<Credentials> credentials;

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    Optional<Credential> shown = credentials.stream().findFirst().flatMap(c -> c.of(request));
    try {
      if (shown.isEmpty() || logins.admit(shown.get())) {
        chain.doFilter(asked, answer);
      } else {
        refuse(request, response, chain);
      }
    } catch (RuntimeException failure) {
      if (!Outage.causes(failure) || response.isCommitted()) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /**
   * A page is asked for again without its session: the container sends the browser to the login.
   */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    leave(request);
    if ("GET".equals(request.getMethod()) && request.getHeader("Authorization") == null) {
      String query = request.getQueryString();
      response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    } else {
      chain.doFilter(nobody(request), response);
    }
  }

  private static void leave(HttpServletRequest request) {
    try {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    } catch (IllegalStateException alreadyGone) {
      return; // its pages, which close with it, end it too
    }
  }

  /** The same request without anybody behind it. */
  private static HttpServletRequest nobody(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public @Nullable Principal getUserPrincipal() {
        return null;
      }
    };
  }
}

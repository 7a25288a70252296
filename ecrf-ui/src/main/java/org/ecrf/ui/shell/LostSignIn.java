package org.ecrf.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * The container lets a screen's own requests through without a sign-in, because a redirect would
 * lose what they carry. One that arrives with a session but with nobody behind it has lost its
 * sign-in: the token could not be renewed. The session ends, and the page says so. Not while the
 * identity provider is away: then only the save is refused, and can be tried again. Nor a session
 * that holds no pages yet: that is one whose sign-in is just being finished, and what asks is a
 * page of an earlier session under the same name.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LostSignIn implements Filter {
  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpSession session = request.getSession(false);
    boolean nobody = session != null && isOfAScreen(request) && request.getUserPrincipal() == null;
    if (nobody && holdsPages(session) && IdentityProvider.answers()) {
      end(session);
    }
    chain.doFilter(asked, answer);
  }

  private static boolean holdsPages(HttpSession session) {
    try {
      return !VaadinSession.getAllSessions(session).isEmpty();
    } catch (IllegalStateException alreadyGone) {
      return false;
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException alreadyGone) {
      return; // its pages, which close with it, end it too
    }
  }

  private static boolean isOfAScreen(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && query.contains("v-r=");
  }
}

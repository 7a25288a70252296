package org.ecrf.ui.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends the session here and at the identity provider (OpenID Connect RP-Initiated Logout 1.0,
 * section 2), which then sends the browser back to the first page.
 */
@WebServlet("/logout")
public class SignOut extends HttpServlet {
  private static final String CLIENT = "ecrf-web";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String token = idToken(request);
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(
        endSession(URI.create(request.getRequestURL().toString()).resolve("/"), token));
  }

  private static @Nullable String idToken(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> person
        ? person.getOidcSecurityContext().getIDTokenString()
        : null;
  }

  private static String endSession(URI back, @Nullable String token) {
    String address =
        IdentityProvider.address()
            + "/protocol/openid-connect/logout?client_id="
            + CLIENT
            + "&post_logout_redirect_uri="
            + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8);
    return token == null ? address : address + "&id_token_hint=" + token;
  }
}

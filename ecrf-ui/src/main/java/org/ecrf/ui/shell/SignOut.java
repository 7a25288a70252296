package org.ecrf.ui.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.login.EndOwnLogin;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends the session here and at the identity provider (OpenID Connect RP-Initiated Logout 1.0,
 * section 2), which then sends the browser back to the first page.
 */
@WebServlet("/logout")
public class SignOut extends HttpServlet {
  @Inject private transient Credentials credentials;
  @Inject private transient EndOwnLogin endOwnLogin;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String token = idToken(request);
    // other pages of the same browser are told, and the session ends with that
    credentials.of(request).ifPresent(endOwnLogin::end);
    request.logout();
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
        IdentityProvider.REALM.at("logout")
            + "?client_id="
            + IdentityProvider.encoded(IdentityProvider.REALM.client())
            + "&post_logout_redirect_uri="
            + IdentityProvider.encoded(back.toString());
    return token == null ? address : address + "&id_token_hint=" + token;
  }
}

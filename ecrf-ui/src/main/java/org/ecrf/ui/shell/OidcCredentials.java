package org.ecrf.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.ecrf.server.login.Contact;
import org.ecrf.server.login.Credential;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.login.How;
import org.ecrf.ui.language.Preferences;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Reads the login from the access token that the container has verified. */
@ApplicationScoped
public class OidcCredentials implements Credentials {
  private static final String SESSION = "sid";

  @Override
  public Optional<Credential> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> person
        ? Optional.of(person.getOidcSecurityContext().getToken())
            .map(token -> credential(person.getName(), token, request))
        : Optional.empty();
  }

  private static How how(HttpServletRequest request) {
    return request.getHeader("Authorization") == null ? How.BROWSER : How.PROGRAM;
  }

  private static Credential credential(String name, AccessToken token, HttpServletRequest request) {
    How how = how(request);
    return new Credential(
        token.hasClaim(SESSION) ? token.getClaimValueAsString(SESSION) : token.getID(),
        token.getSubject(),
        name,
        how,
        Instant.ofEpochSecond(token.getIssuedAt()),
        new Contact(token.getEmail(), how == How.BROWSER ? language(request) : null));
  }

  private static String language(HttpServletRequest request) {
    return Preferences.of(request).language().getLanguage();
  }
}

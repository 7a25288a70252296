package org.ecrf.server.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.ecrf.server.login.Contact;
import org.ecrf.server.login.Credential;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.login.How;

/** Stands where the product reads the login from its token; here it is said by headers. */
@ApplicationScoped
public class ShownLogin implements Credentials {
  @Override
  public Optional<Credential> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Login-Session"))
        .map(
            session ->
                new Credential(
                    session,
                    request.getHeader("Login-Subject"),
                    request.getUserPrincipal().getName(),
                    How.PROGRAM,
                    Instant.parse(request.getHeader("Login-Issued")),
                    new Contact(
                        request.getHeader("Login-Email"), request.getHeader("Login-Language"))));
  }
}

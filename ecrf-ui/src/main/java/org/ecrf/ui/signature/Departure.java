package org.ecrf.ui.signature;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.ecrf.server.login.Credential;
import org.ecrf.server.login.Credentials;
import org.ecrf.server.signature.Origin;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.Signable;
import org.ecrf.server.signature.SigningView;
import org.ecrf.server.signature.StartSigning;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.shell.Address;

/** Begins a signature from the browser, which then leaves for the sign-in service. */
public class Departure {
  @Inject StartSigning startSigning;
  @Inject Credentials credentials;

  SigningView begin(SubjectRef ref, Signable seen) {
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    Optional<Credential> shown = credentials.of(request);
    Origin origin =
        new Origin(
            platform(request),
            shown.map(Credential::subject).orElse(null),
            shown.map(Credential::session).orElse(null),
            "/" + address(ref, seen.of()));
    return startSigning.start(
        new StartSigning.Command(
            ref,
            seen.of(),
            seen.shown(),
            Say.language().getLanguage(),
            origin,
            UUID.randomUUID().toString()));
  }

  private static String address(SubjectRef ref, Scope scope) {
    return scope.isDecision()
        ? Address.confirm(ref, scope.visit())
        : Address.sign(ref, scope.visit(), scope.form());
  }

  /** As the browser reaches it. */
  private static String platform(HttpServletRequest request) {
    String root = URI.create(request.getRequestURL().toString()).resolve("/").toString();
    return root.substring(0, root.length() - 1);
  }
}

package org.ecrf.server.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads a request's credential; the module that knows the container's login implements it. */
public interface Credentials {

  /** Empty where nobody is signed in. */
  Optional<Credential> of(HttpServletRequest request);
}

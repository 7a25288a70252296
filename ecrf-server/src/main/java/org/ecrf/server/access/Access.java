package org.ecrf.server.access;

import jakarta.enterprise.context.RequestScoped;

/**
 * Asks whether the caller has the permission that the running use case states. Every use case asks
 * once at least; one that ends without having asked is a defect ({@link RequiresInterceptor}).
 */
@RequestScoped
public class Access {

  /**
   * For one site.
   *
   * @throws org.ecrf.server.problem.Refused not found where the caller may not know of it, not
   *     permitted where the caller's roles there do not carry the permission
   */
  public Acting at(String study, String site) {
    throw new UnsupportedOperationException();
  }

  /** For a study; the answer says for which of its sites. */
  public Acting in(String study) {
    throw new UnsupportedOperationException();
  }

  /** For a study at all its sites. */
  public Acting throughout(String study) {
    throw new UnsupportedOperationException();
  }

  /** Whether the caller has another permission there; answers only, refuses nothing. */
  public boolean may(Permission permission, String study, String site) {
    throw new UnsupportedOperationException();
  }
}

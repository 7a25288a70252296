package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The platform's administrator, named by configuration ({@code ECRF_ADMINISTRATOR}) so that
 * somebody can give the first grant. Sees no subject's data.
 */
@ApplicationScoped
class Administrator {
  static final String ROLE = "ADMINISTRATOR";

  private final String name =
      AccountName.of(System.getenv().getOrDefault("ECRF_ADMINISTRATOR", ""));

  boolean is(String user) {
    return !name.isEmpty() && name.equals(user);
  }

  boolean has(String user, Permission permission) {
    return is(user) && permission.isOfAdministrator();
  }
}

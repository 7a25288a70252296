package org.ecrf.server.access;

import org.ecrf.server.audit.Author;

/**
 * A caller in the role that carries the permission of the running use case.
 *
 * @param role as the trail names it
 * @param sites where the permission holds
 */
public record Acting(String name, String role, Sites sites) {
  public Author author() {
    return new Author(name, role);
  }
}

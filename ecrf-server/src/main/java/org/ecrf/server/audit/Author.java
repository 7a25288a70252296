package org.ecrf.server.audit;

/**
 * Who stands in the trail for an act.
 *
 * @param role the role that carried the permission; {@code SYSTEM} for what follows from rules
 */
public record Author(String name, String role) {
  /** The platform itself, e.g. for a query that a check opens. */
  public static final Author SYSTEM = new Author("system", "SYSTEM");
}

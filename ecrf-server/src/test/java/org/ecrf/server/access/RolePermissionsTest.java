package org.ecrf.server.access;

import static org.ecrf.server.access.Permission.ANSWER_QUERY;
import static org.ecrf.server.access.Permission.DECIDE;
import static org.ecrf.server.access.Permission.ENTER_CLINICAL;
import static org.ecrf.server.access.Permission.ENTER_DATA;
import static org.ecrf.server.access.Permission.REGISTER_SUBJECT;
import static org.ecrf.server.access.Permission.SIGNED_IN;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the table whatever else it says; the whole of it is written to docs/roles.md. */
class RolePermissionsTest {

  /** Who does not work for the site neither enters nor changes what it captures. */
  @Test
  void onlyTheSiteEnters() {
    Set<Permission> ofTheSite =
        EnumSet.of(REGISTER_SUBJECT, ENTER_DATA, ENTER_CLINICAL, DECIDE, ANSWER_QUERY);
    for (Role role : Role.values()) {
      for (Permission permission : ofTheSite) {
        assertFalse(role.may(permission) && role.side() != Role.Side.SITE, role + " " + permission);
      }
    }
  }

  @Test
  void anInspectorReadsAndChangesNothing() {
    for (Permission permission : Permission.values()) {
      boolean reads = permission == SIGNED_IN || permission.name().startsWith("READ_");
      assertFalse(Role.INSPECTOR.may(permission) && !reads, permission.name());
    }
  }
}

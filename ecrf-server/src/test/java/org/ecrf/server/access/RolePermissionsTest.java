package org.ecrf.server.access;

import static java.util.stream.Collectors.joining;
import static org.ecrf.server.access.Permission.ANSWER_QUERY;
import static org.ecrf.server.access.Permission.DECIDE;
import static org.ecrf.server.access.Permission.ENTER_CLINICAL;
import static org.ecrf.server.access.Permission.ENTER_DATA;
import static org.ecrf.server.access.Permission.REGISTER_SUBJECT;
import static org.ecrf.server.access.Permission.SIGNED_IN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table as a reviewer reads it; whoever changes it changes it here too. */
class RolePermissionsTest {

  @Test
  void whoMayWhat() {
    assertEquals(
        """
        COORDINATOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL REGISTER_SUBJECT ENTER_DATA ENTER_CLINICAL ANSWER_QUERY READ_TEAM
        INVESTIGATOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL REGISTER_SUBJECT ENTER_DATA ENTER_CLINICAL DECIDE ANSWER_QUERY CLOSE_QUERY ASK_REDACTION READ_TEAM
        PHARMACIST: READ_STUDY READ_DATA READ_SITE_ONLY READ_UNBLINDED READ_TRAIL ENTER_DATA ANSWER_QUERY CLOSE_QUERY ASK_REDACTION READ_TEAM
        PRINCIPAL_INVESTIGATOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL REGISTER_SUBJECT ENTER_DATA ENTER_CLINICAL DECIDE ANSWER_QUERY CLOSE_QUERY ASK_REDACTION READ_TEAM AUTHORISE_DELEGATION KEEP_DELEGATIONS
        MONITOR: READ_STUDY READ_DATA READ_SENSITIVE READ_TRAIL RAISE_QUERY CLOSE_QUERY READ_TEAM
        DATA_MANAGER: READ_STUDY READ_DATA READ_SENSITIVE READ_TRAIL RAISE_QUERY CLOSE_QUERY CLOSE_ANY_QUERY CORRECT_REGISTRATION LOCK KEEP_FACTS ASK_REDACTION CONFIRM_REDACTION READ_TEAM
        SPONSOR: READ_STUDY READ_DATA READ_TRAIL EXPORT READ_TEAM
        INSPECTOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL READ_PLATFORM_TRAIL READ_TEAM
        STUDY_ADMINISTRATOR: READ_STUDY KEEP_FACTS CONFIRM_REDACTION READ_TEAM KEEP_DELEGATIONS ADMINISTER PUBLISH
        """,
        Arrays.stream(Role.values()).map(RolePermissionsTest::line).collect(joining()));
  }

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

  private static String line(Role role) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission != Permission.SIGNED_IN && role.may(permission))
        .map(Permission::name)
        .collect(joining(" ", role + ": ", "\n"));
  }
}

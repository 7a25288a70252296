package org.ecrf.server.access;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table as a reviewer reads it; whoever changes it changes it here too. */
class RolePermissionsTest {

  @Test
  void whoMayWhat() {
    assertEquals(
        """
        COORDINATOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL REGISTER_SUBJECT ENTER_DATA ENTER_CLINICAL ANSWER_QUERY
        INVESTIGATOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL REGISTER_SUBJECT ENTER_DATA ENTER_CLINICAL DECIDE ANSWER_QUERY CLOSE_QUERY ASK_REDACTION
        PHARMACIST: READ_STUDY READ_DATA READ_SITE_ONLY READ_UNBLINDED READ_TRAIL ENTER_DATA ANSWER_QUERY CLOSE_QUERY ASK_REDACTION
        MONITOR: READ_STUDY READ_DATA READ_SENSITIVE READ_TRAIL RAISE_QUERY CLOSE_QUERY VERIFY_SOURCE READ_MONITORING
        MEDICAL_REVIEWER: READ_STUDY READ_DATA READ_SENSITIVE READ_TRAIL RAISE_QUERY CLOSE_QUERY REVIEW_MEDICALLY READ_MONITORING
        DATA_MANAGER: READ_STUDY READ_DATA READ_SENSITIVE READ_TRAIL RAISE_QUERY CLOSE_QUERY CLOSE_ANY_QUERY REVIEW_DATA READ_MONITORING CORRECT_REGISTRATION LOCK KEEP_FACTS ASK_REDACTION CONFIRM_REDACTION
        SPONSOR: READ_STUDY READ_DATA READ_TRAIL READ_MONITORING EXPORT
        INSPECTOR: READ_STUDY READ_DATA READ_SENSITIVE READ_SITE_ONLY READ_TRAIL READ_PLATFORM_TRAIL READ_MONITORING
        STUDY_ADMINISTRATOR: READ_STUDY KEEP_FACTS CONFIRM_REDACTION ADMINISTER PUBLISH
        """,
        Arrays.stream(Role.values()).map(RolePermissionsTest::line).collect(joining()));
  }

  private static String line(Role role) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission != Permission.SIGNED_IN && role.may(permission))
        .map(Permission::name)
        .collect(joining(" ", role + ": ", "\n"));
  }
}

package org.ecrf.server.access;

import static org.ecrf.server.access.Permission.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what: the one table. */
final class RolePermissions {
  private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

  static {
    Set<Permission> site =
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SENSITIVE,
            READ_SITE_ONLY,
            READ_TRAIL,
            READ_TEAM,
            REGISTER_SUBJECT,
            ENTER_DATA,
            ENTER_CLINICAL,
            ANSWER_QUERY,
            ASSIGN_QUERY);
    TABLE.put(Role.COORDINATOR, site);
    Set<Permission> investigator = EnumSet.copyOf(site);
    investigator.add(DECIDE);
    investigator.add(SIGN);
    investigator.add(TAKE_COPY);
    investigator.add(CLOSE_QUERY);
    investigator.add(ASK_REDACTION);
    TABLE.put(Role.INVESTIGATOR, investigator);
    Set<Permission> principal = EnumSet.copyOf(investigator);
    principal.add(AUTHORISE_DELEGATION);
    principal.add(KEEP_DELEGATIONS);
    TABLE.put(Role.PRINCIPAL_INVESTIGATOR, principal);
    TABLE.put(
        Role.PHARMACIST,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SITE_ONLY,
            READ_UNBLINDED,
            READ_TRAIL,
            READ_TEAM,
            ENTER_DATA,
            ANSWER_QUERY,
            ASSIGN_QUERY,
            CLOSE_QUERY,
            ASK_REDACTION));
    TABLE.put(
        Role.MONITOR,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SENSITIVE,
            READ_TRAIL,
            READ_TEAM,
            RAISE_QUERY,
            ASSIGN_QUERY,
            CLOSE_QUERY,
            VERIFY_SOURCE,
            READ_MONITORING));
    TABLE.put(
        Role.MEDICAL_REVIEWER,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SENSITIVE,
            READ_TRAIL,
            READ_TEAM,
            RAISE_QUERY,
            ASSIGN_QUERY,
            CLOSE_QUERY,
            REVIEW_MEDICALLY,
            OPEN_ALERT,
            CLASSIFY_DEVIATION,
            READ_MONITORING));
    TABLE.put(
        Role.DATA_MANAGER,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SENSITIVE,
            READ_TRAIL,
            READ_TEAM,
            RAISE_QUERY,
            ASSIGN_QUERY,
            CLOSE_QUERY,
            CLOSE_ANY_QUERY,
            REVIEW_DATA,
            READ_MONITORING,
            CORRECT_REGISTRATION,
            LOCK,
            CONFIRM_LOCK,
            KEEP_FACTS,
            ASK_REDACTION,
            READ_REDACTIONS,
            CONFIRM_REDACTION));
    TABLE.put(
        Role.SPONSOR,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_TRAIL,
            READ_TEAM,
            CONFIRM_LOCK,
            EXPORT,
            OPEN_ALERT,
            CLASSIFY_DEVIATION,
            READ_MONITORING));
    TABLE.put(
        Role.INSPECTOR,
        EnumSet.of(
            READ_STUDY,
            READ_DATA,
            READ_SENSITIVE,
            READ_SITE_ONLY,
            READ_TRAIL,
            READ_TEAM,
            READ_MONITORING,
            READ_REDACTIONS,
            READ_PLATFORM_TRAIL));
    TABLE.put(
        Role.STUDY_ADMINISTRATOR,
        EnumSet.of(
            READ_STUDY,
            READ_TEAM,
            KEEP_DELEGATIONS,
            ADMINISTER,
            PUBLISH,
            KEEP_FACTS,
            READ_REDACTIONS,
            CONFIRM_REDACTION));
  }

  private RolePermissions() {}

  static boolean has(Role role, Permission permission) {
    return permission == SIGNED_IN || TABLE.getOrDefault(role, Set.of()).contains(permission);
  }
}

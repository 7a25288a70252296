package org.ecrf.server.access;

/** What a use case asks for. {@link RolePermissions} says which role has it. */
public enum Permission {
  /** Anybody who is signed in; what is answered concerns the caller only. */
  SIGNED_IN,
  /** See that a study exists, its definition and its sites. */
  READ_STUDY,
  /** See subjects, entries and verdicts. */
  READ_DATA,
  /** See items marked sensitive in clear. */
  READ_SENSITIVE,
  READ_TRAIL,
  REGISTER_SUBJECT,
  ENTER_DATA,
  /** Enrol, record a screen failure or a withdrawal, authorise a dose. */
  DECIDE,
  ANSWER_QUERY,
  RAISE_QUERY,
  /** Close and reopen queries that the own role has raised. */
  CLOSE_QUERY,
  /** Close and reopen any query. */
  CLOSE_ANY_QUERY,
  LOCK,
  EXPORT,
  /** Grant roles, keep sites. */
  ADMINISTER,
  /** Publish a study. */
  PUBLISH
}

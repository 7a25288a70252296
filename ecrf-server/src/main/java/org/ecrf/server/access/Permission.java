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
  /** See what is for the site's own staff only. */
  READ_SITE_ONLY,
  /** See and enter what nobody may see who must not know the arm. */
  READ_UNBLINDED,
  READ_TRAIL,
  /** See who signed in and out, and what was refused, of the whole platform. */
  READ_PLATFORM_TRAIL,
  REGISTER_SUBJECT,
  /** Save and complete forms; {@link #ENTER_CLINICAL} and the item's audience say which. */
  ENTER_DATA,
  /** Enter what is not for the unblinded only. */
  ENTER_CLINICAL,
  /** Enrol, record a screen failure or a withdrawal, authorise a dose. */
  DECIDE,
  /** Sign forms, visits and the casebook. */
  SIGN,
  ANSWER_QUERY,
  RAISE_QUERY,
  /** Say who is to answer a query. */
  ASSIGN_QUERY,
  /**
   * Close and reopen queries that the own role has raised; where those who raise queries may not
   * look, any that somebody else has answered.
   */
  CLOSE_QUERY,
  /** Close and reopen any query. */
  CLOSE_ANY_QUERY,
  /** Mark that an item was compared with its source. */
  VERIFY_SOURCE,
  /** Mark that an item was reviewed medically. */
  REVIEW_MEDICALLY,
  /** Mark that an item was reviewed by data management. */
  REVIEW_DATA,
  /** Open the alert of a serious adverse event or a pregnancy, as somebody who must act on it. */
  OPEN_ALERT,
  /** Class deviations from the protocol, beside what the site has recorded of them. */
  CLASSIFY_DEVIATION,
  /** See what the plans ask to be verified; a site that knew would know who was drawn. */
  READ_MONITORING,
  /** Say that a subject was entered by mistake, and take that back. */
  CORRECT_REGISTRATION,
  /** Freeze and lock, take that back, define data cuts, ask for what takes two people. */
  LOCK,
  /** Let a study be locked or a lock of data be taken back, as a second person, or decline. */
  CONFIRM_LOCK,
  EXPORT,
  /** Take the complete copy of the own site's data, trail and signatures. */
  TAKE_COPY,
  /** Set parameters of the running study, keep the reference ranges of its sites. */
  KEEP_FACTS,
  /** Ask that personal data captured by accident is erased. */
  ASK_REDACTION,
  /** See what was asked to be erased, and what has become of it. */
  READ_REDACTIONS,
  /** Let it be erased, as a second person, or decline. */
  CONFIRM_REDACTION,
  /** See who has which role, since when, and how the sites stand. */
  READ_TEAM,
  /** Let somebody begin to work at the own site, as the one who answers for it. */
  AUTHORISE_DELEGATION,
  /** Record trainings of the people who work at a site, and end their grants. */
  KEEP_DELEGATIONS,
  /** Grant roles, keep sites. */
  ADMINISTER,
  /** Publish a study. */
  PUBLISH;

  /** The platform's administrator has it in every study, without a grant. */
  public boolean isOfAdministrator() {
    return switch (this) {
      case READ_STUDY,
          READ_PLATFORM_TRAIL,
          READ_TEAM,
          KEEP_DELEGATIONS,
          ADMINISTER,
          PUBLISH,
          KEEP_FACTS ->
          true;
      default -> false;
    };
  }
}

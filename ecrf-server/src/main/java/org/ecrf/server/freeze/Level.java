package org.ecrf.server.freeze;

/** What a freeze or a lock is of. */
public enum Level {
  FORM,
  VISIT,
  SUBJECT,
  SITE,
  STUDY,
  /** A named data cut: a cohort's visits up to one. */
  CUT;

  /**
   * It closes data for an analysis: what must be reported whenever it happens stays open (ICH E2A).
   */
  public boolean isOfData() {
    return this != FORM && this != VISIT;
  }

  /** A place of one subject. */
  public boolean isOfSubject() {
    return this == FORM || this == VISIT || this == SUBJECT;
  }
}

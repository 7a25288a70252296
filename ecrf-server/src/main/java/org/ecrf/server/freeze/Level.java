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

  /** A lock of it closes data for an analysis: it has a dataset. */
  public boolean isOfData() {
    return this != FORM && this != VISIT;
  }

  /** A place of one subject. */
  public boolean isOfSubject() {
    return this == FORM || this == VISIT || this == SUBJECT;
  }
}

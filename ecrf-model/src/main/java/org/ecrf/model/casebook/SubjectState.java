package org.ecrf.model.casebook;

/** Where a subject stands in the study. */
public enum SubjectState {
  SCREENING,
  ENROLLED,
  SCREEN_FAILED,
  WITHDRAWN;

  /** Nothing further is expected of this subject. */
  public boolean ended() {
    return this == SCREEN_FAILED || this == WITHDRAWN;
  }
}

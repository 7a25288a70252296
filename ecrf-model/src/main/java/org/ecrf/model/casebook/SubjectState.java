package org.ecrf.model.casebook;

import java.util.List;

/** Where a subject stands in the study. */
public enum SubjectState {
  SCREENING,
  ENROLLED,
  SCREEN_FAILED,
  WITHDRAWN,
  /** No subject of the study at all: the record stays, and is part of nothing. */
  ENTERED_BY_MISTAKE;

  /** The states in which somebody takes part, or has taken part. */
  public static List<SubjectState> ofSubjects() {
    return List.of(SCREENING, ENROLLED, SCREEN_FAILED, WITHDRAWN);
  }

  /** Nothing further is expected of this subject. */
  public boolean ended() {
    return this != SCREENING && this != ENROLLED;
  }
}

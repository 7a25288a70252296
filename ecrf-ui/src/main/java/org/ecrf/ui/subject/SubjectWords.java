package org.ecrf.ui.subject;

import org.ecrf.model.casebook.SubjectState;
import org.ecrf.ui.look.Status;

/** Where a subject stands, as a status word. */
public final class SubjectWords {
  private SubjectWords() {}

  public static Status status(SubjectState state) {
    return switch (state) {
      case SCREENING -> Status.SCREENING;
      case ENROLLED -> Status.ENROLLED;
      case SCREEN_FAILED -> Status.SCREEN_FAILED;
      case WITHDRAWN -> Status.WITHDRAWN;
    };
  }
}

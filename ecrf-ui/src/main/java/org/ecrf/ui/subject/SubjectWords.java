package org.ecrf.ui.subject;

import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.entry.Progress;
import org.ecrf.ui.look.Status;

/** Where a subject stands, as a status word. */
public final class SubjectWords {
  private SubjectWords() {}

  /** The status word of a form or a visit. */
  public static Status status(Progress progress) {
    return switch (progress) {
      case NOT_DUE -> Status.NOT_DUE;
      case DUE -> Status.DUE;
      case OVERDUE -> Status.OVERDUE;
      case IN_PROGRESS -> Status.IN_PROGRESS;
      case COMPLETE -> Status.COMPLETE;
      case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
      case MISSED -> Status.MISSED;
      case REMOVED -> Status.EMPTY;
    };
  }

  public static Status status(SubjectState state) {
    return switch (state) {
      case SCREENING -> Status.SCREENING;
      case ENROLLED -> Status.ENROLLED;
      case SCREEN_FAILED -> Status.SCREEN_FAILED;
      case WITHDRAWN -> Status.WITHDRAWN;
      case ENTERED_BY_MISTAKE -> Status.ENTERED_BY_MISTAKE;
    };
  }
}

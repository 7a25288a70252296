package org.ecrf.ui.subject;

import java.util.Optional;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.verification.Unverified.Tally;
import org.ecrf.ui.look.Status;
import org.jspecify.annotations.Nullable;

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

  /** What is to be said where something is to be verified; of what is not done yet nothing. */
  public static Optional<Status> verification(@Nullable Tally tally) {
    if (tally == null) {
      return Optional.empty();
    }
    if (tally.changed() > 0) {
      return Optional.of(Status.CHANGED);
    }
    return tally.asked() > 0 && tally.open() == 0 ? Optional.of(Status.VERIFIED) : Optional.empty();
  }

  /** How far something is closed; of what is open nothing is said. */
  public static Optional<Status> closed(Degree degree) {
    return switch (degree) {
      case OPEN -> Optional.empty();
      case FROZEN -> Optional.of(Status.FROZEN);
      case LOCKED -> Optional.of(Status.LOCKED);
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

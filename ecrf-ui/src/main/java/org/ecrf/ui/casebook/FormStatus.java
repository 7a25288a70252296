package org.ecrf.ui.casebook;

import org.ecrf.server.entry.EntryState;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.look.Status;

/** The one main status of a form or a visit in the rail. */
final class FormStatus {
  private FormStatus() {}

  static Status of(CasebookView.FormLine form) {
    if (form.locked()) {
      return Status.LOCKED;
    }
    return switch (form.state()) {
      case COMPLETE -> Status.COMPLETE;
      case IN_PROGRESS -> Status.IN_PROGRESS;
      case EMPTY -> form.due() ? Status.DUE : Status.NOT_DUE;
    };
  }

  static Status of(CasebookView.VisitLine visit) {
    if (!visit.forms().isEmpty()
        && visit.forms().stream().allMatch(CasebookView.FormLine::locked)) {
      return Status.LOCKED;
    }
    if (visit.forms().stream().allMatch(f -> f.state() == EntryState.COMPLETE)) {
      return Status.COMPLETE;
    }
    if (visit.forms().stream().anyMatch(f -> f.state() != EntryState.EMPTY)) {
      return Status.IN_PROGRESS;
    }
    return switch (visit.plan().due()) {
      case NOT_DUE -> Status.NOT_DUE;
      case DUE -> Status.DUE;
      case OVERDUE -> Status.OVERDUE;
      case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
    };
  }
}

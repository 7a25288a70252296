package org.ecrf.server.overview;

import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Glance;
import org.ecrf.server.lock.DueForm;
import org.ecrf.server.overview.SubjectRow.VisitCell;
import org.ecrf.server.subject.SubjectFile;

/** What one visit of one subject comes to. */
final class VisitCells {
  private VisitCells() {}

  static VisitCell cell(
      StudyDefinition study,
      SubjectFile subject,
      Glance glance,
      VisitPlan plan,
      Map<FormAt, Integer> open) {
    List<FormAt> forms =
        study.visit(plan.visit()).orElseThrow().forms().stream()
            .map(form -> new FormAt(plan.visit(), form))
            .toList();
    int queries = forms.stream().mapToInt(form -> open.getOrDefault(form, 0)).sum();
    return new VisitCell(
        plan.visit(), plan, status(forms, subject, glance, plan), queries, subject.locked());
  }

  private static CellStatus status(
      List<FormAt> forms, SubjectFile subject, Glance glance, VisitPlan plan) {
    boolean begun = forms.stream().anyMatch(f -> glance.state(f) != EntryState.EMPTY);
    if (begun) {
      boolean complete =
          forms.stream()
              .filter(f -> DueForm.isDue(plan, subject.state(), glance.state(f)))
              .allMatch(f -> glance.state(f) == EntryState.COMPLETE);
      return complete ? CellStatus.COMPLETE : CellStatus.STARTED;
    }
    return switch (plan.due()) {
      case NOT_DUE -> CellStatus.NOT_DUE;
      case DUE -> CellStatus.DUE;
      case OVERDUE -> CellStatus.OVERDUE;
      case NOT_APPLICABLE -> CellStatus.NOT_APPLICABLE;
    };
  }
}

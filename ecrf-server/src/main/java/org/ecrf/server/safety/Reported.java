package org.ecrf.server.safety;

import java.util.Optional;
import org.ecrf.model.form.Report;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;

/** Whether an entry records what has to be told at once. */
final class Reported {
  private Reported() {}

  /** What a form is for, where that is safety. */
  static Optional<Report.Safety> report(CasebookNow now, FormAt at) {
    return now.study()
        .definition()
        .form(at.visit(), at.form())
        .map(form -> form.report())
        .filter(Report.Safety.class::isInstance)
        .map(Report.Safety.class::cast);
  }

  /** From the first answer on, or once the question that makes it one is answered with yes. */
  static boolean is(CasebookNow now, FormAt at, Report.Safety report) {
    if (now.state(at) == EntryState.ENTERED_BY_MISTAKE) {
      return false;
    }
    return report.when() == null
        ? now.casebook().values().keySet().stream()
            .filter(path -> !now.evaluation().calculated().containsKey(path))
            .anyMatch(path -> FormAt.of(path).equals(at))
        : now.casebook()
            .at(at.item(report.when()))
            .filter(value -> value instanceof ItemValue.Entered yes && yes.text().equals("true"))
            .isPresent();
  }
}

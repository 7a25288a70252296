package org.ecrf.ui.casebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;

/**
 * Beside the date of a visit: the day that it is planned for, its window, and whether it is
 * outside.
 */
final class VisitWindow {
  private VisitWindow() {}

  static void show(EntryDesk desk) {
    OpenForm form = desk.form();
    dateItem(form)
        .map(desk.rows()::get)
        .ifPresent(
            row -> {
              VisitPlan plan = form.view().plan();
              row.aside(words(plan), plan.outsideWindow());
            });
  }

  private static Optional<String> dateItem(OpenForm form) {
    String here = form.view().form().id() + ".";
    return form.study()
        .visit(form.at().visitAt().id())
        .map(Visit::dateItem)
        .filter(date -> date.startsWith(here))
        .map(date -> date.substring(here.length()));
  }

  static String words(VisitPlan plan) {
    LocalDate target = plan.target();
    if (target == null || plan.from() == null || plan.to() == null) {
      return "";
    }
    String key = plan.outsideWindow() ? "visit.window.outside" : "visit.window";
    return Say.it(
        plan.from().equals(plan.to()) ? key + ".day" : key,
        Map.of(
            "target", Moments.fullDay(target),
            "from", Moments.fullDay(plan.from()),
            "to", Moments.fullDay(plan.to())));
  }
}

package org.ecrf.model.amendment;

import java.util.stream.Collectors;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.model.study.StudyDefinition;

/**
 * How queries are sorted. It changes no value; queries that were raised keep their category and
 * their day.
 */
record QueryPlanChanges(StudyDefinition before, StudyDefinition after, Ledger ledger) {

  void compare() {
    ledger.alike(
        Phrase.STUDY.text(), Phrase.QUERIES, says(before.queries()), says(after.queries()));
  }

  private static String says(QueryPlan plan) {
    return plan.categories().stream()
        .map(c -> c.id() + " " + c.due())
        .collect(Collectors.joining(", ", plan.due() + ": ", ""));
  }
}

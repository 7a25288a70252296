package org.ecrf.server.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Finding;

/**
 * A subject's values at this moment and all that follows from them.
 *
 * @param casebook entered and calculated values
 * @param states of entries that exist; a form without one is empty
 * @param plans every visit against the schedule
 * @param today at the site
 */
public record CasebookNow(
    CompiledStudy study,
    Casebook casebook,
    Map<FormAt, EntryState> states,
    Evaluation evaluation,
    List<VisitPlan> plans,
    LocalDate today) {

  /** The same values, with forms further on. */
  CasebookNow with(Map<FormAt, EntryState> next) {
    return new CasebookNow(study, casebook, next, evaluation, plans, today);
  }

  public EntryState state(FormAt at) {
    return states.getOrDefault(at, EntryState.EMPTY);
  }

  /** What the checks say at items of this form. */
  public List<Finding> findings(FormAt at) {
    return evaluation.findings().stream()
        .filter(f -> f.at().visit().equals(at.visit()) && f.at().form().equals(at.form()))
        .toList();
  }
}

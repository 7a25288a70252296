package org.ecrf.server.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/**
 * A subject's values at this moment and all that follows from them.
 *
 * @param casebook entered and calculated values
 * @param states of entries that exist; a form without one is empty
 * @param assessment what the rules make of them
 * @param plans every visit against the schedule
 * @param surroundings what study and site say
 * @param today at the site
 */
public record CasebookNow(
    CompiledStudy study,
    Casebook casebook,
    Map<FormAt, EntryState> states,
    Assessment assessment,
    List<VisitPlan> plans,
    Surroundings surroundings,
    LocalDate today) {

  /** All that the rules of the study say. */
  public Evaluation evaluation() {
    return assessment.evaluation();
  }

  /** The visits and forms that there are. */
  public Instances instances() {
    return new Instances(study.definition(), states);
  }

  /** A visit that is there, against the schedule. */
  public VisitPlan plan(String visit) {
    return plans.stream().filter(plan -> plan.visit().equals(visit)).findFirst().orElseThrow();
  }

  /** The day that a parameter holds has come; not while it is not set. */
  public boolean isReached(String parameter) {
    return surroundings.parameters().get(parameter) instanceof ItemValue.Entered entered
        && DateText.day(entered.text()).filter(day -> !day.isAfter(today)).isPresent();
  }

  /** A repeat that holds nothing: as if removed. */
  public boolean isVoid(FormAt at) {
    return at.wasAdded() && !holds(at);
  }

  /** Something was entered there. */
  public boolean holds(FormAt at) {
    return casebook.values().keySet().stream()
        .filter(path -> !evaluation().calculated().containsKey(path))
        .anyMatch(path -> FormAt.of(path).equals(at));
  }

  /** The same values, with forms further on. */
  CasebookNow with(Map<FormAt, EntryState> next) {
    return new CasebookNow(study, casebook, next, assessment, plans, surroundings, today);
  }

  public EntryState state(FormAt at) {
    return states.getOrDefault(at, EntryState.EMPTY);
  }

  /** How far a form has come. */
  public Progress progress(SubjectState subject, FormAt at) {
    Visit visit = study.definition().visit(at.visitAt().id()).orElseThrow();
    return Progress.ofForm(visit, plan(at.visit()), subject, state(at), isVoid(at));
  }

  /** What the checks say at items of this form. */
  public List<Finding> findings(FormAt at) {
    return evaluation().findings().stream()
        .filter(f -> f.at().visit().equals(at.visit()) && f.at().form().equals(at.form()))
        .toList();
  }
}

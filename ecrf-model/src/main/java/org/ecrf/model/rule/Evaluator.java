package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/** One evaluation: values, then what is hidden and calculated, then verdicts and findings. */
final class Evaluator {
  private final RuleBook book;
  private final StudyDefinition study;
  private final Casebook casebook;
  private final Facts facts;
  private final Bindings bindings = new Bindings();
  private final Map<ItemPath, ItemValue> calculated = new LinkedHashMap<>();
  private final Set<ItemPath> hidden = new LinkedHashSet<>();
  private final List<Implausible> implausible = new ArrayList<>();

  /** A value that cannot be true. */
  record Implausible(PlausibleRule rule, ItemPath path) {}

  Evaluator(RuleBook book, Casebook casebook, Facts facts) {
    this.book = book;
    this.study = book.study();
    this.casebook = casebook;
    this.facts = facts;
  }

  Evaluation evaluate() {
    facts();
    casebook.values().forEach(this::value);
    book.plausible().forEach(this::doubt);
    book.derived().forEach(this::derive);
    List<CriterionVerdict> verdicts =
        book.criteria().stream().map(rule -> rule.evaluate(bindings)).toList();
    List<Finding> findings =
        new Findings(book, casebook, bindings, hidden).all(verdicts, implausible);
    return new Evaluation(
        Collections.unmodifiableMap(calculated),
        Collections.unmodifiableSet(hidden),
        verdicts,
        findings,
        Map.of());
  }

  private void facts() {
    bindings.fact(Vocabulary.TODAY, Day.of(facts.today()));
    bindings.fact(Vocabulary.ENROLLED, facts.state() == SubjectState.ENROLLED);
    bindings.fact(Vocabulary.DOSE_AUTHORISED, !facts.authorised().isEmpty());
    for (Visit visit : study.visits()) {
      VisitPlan plan = Schedule.window(study, casebook, visit);
      String prefix = visit.id() + "@";
      if (plan.date() != null) {
        bindings.fact(prefix + Vocabulary.VISIT_DATE, Day.of(plan.date()));
      }
      if (plan.from() != null && plan.to() != null) {
        bindings.fact(prefix + Vocabulary.VISIT_FROM, Day.of(plan.from()));
        bindings.fact(prefix + Vocabulary.VISIT_TO, Day.of(plan.to()));
      }
      if (plan.date() != null && plan.from() != null) {
        bindings.fact(prefix + Vocabulary.OUTSIDE_WINDOW, plan.outsideWindow());
      }
    }
  }

  private void value(ItemPath path, ItemValue value) {
    study
        .form(path.visit(), path.form())
        .flatMap(form -> form.item(path.item()))
        .ifPresent(
            item -> {
              bindings.written(path, value);
              TypedValue.read(item, value, book.quantities(), facts.zone())
                  .ifPresent(typed -> bindings.known(path, typed));
            });
  }

  private void doubt(PlausibleRule rule) {
    for (Visit visit : study.visits()) {
      ItemPath path = new ItemPath(visit.id(), rule.check().form(), rule.check().item());
      Object value = bindings.find(Bindings.name(path));
      if (value != null && rule.refuses(value, facts.today())) {
        bindings.distrust(path);
        implausible.add(new Implausible(rule, path));
      }
    }
  }

  private void derive(DerivedItem derived) {
    ItemPath path = derived.path();
    Values inside = bindings.inside(path.visit(), path.form());
    boolean shown =
        derived.shownWhen().map(e -> Boolean.TRUE.equals(e.evaluate(inside))).orElse(true);
    if (!shown) {
      hidden.add(path);
      bindings.hide(path);
      return;
    }
    derived.formula().ifPresent(formula -> calculate(derived, formula.evaluate(inside)));
  }

  private void calculate(DerivedItem derived, Object result) {
    if (Unknown.is(result)) {
      return;
    }
    CalculatedValue value = new CalculatedValue(derived.item(), book.quantities());
    Object typed = value.typed(result);
    bindings.known(derived.path(), typed);
    value
        .text(typed)
        .ifPresent(
            text -> {
              calculated.put(derived.path(), text);
              bindings.written(derived.path(), text);
            });
  }
}

package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.visit.Visit;

/** The compiled rules of a study version; immutable and safe for many threads. */
public final class RuleBook {
  private final StudyDefinition study;
  private final Map<String, Quantity> quantities;
  private final List<DerivedItem> derived;
  private final List<CriterionRule> criteria;
  private final List<CheckRule> checks;
  private final List<PlausibleRule> plausible;
  private final Map<ItemPath, Integer> order;

  RuleBook(
      StudyDefinition study,
      Map<String, Quantity> quantities,
      List<DerivedItem> derived,
      List<CriterionRule> criteria,
      List<CheckRule> checks,
      List<PlausibleRule> plausible) {
    this.study = study;
    this.quantities = Map.copyOf(quantities);
    this.derived = List.copyOf(derived);
    this.criteria = List.copyOf(criteria);
    this.checks = List.copyOf(checks);
    this.plausible = List.copyOf(plausible);
    this.order = order(study);
  }

  /** All that follows from these values today. A pure function: no clock, no database. */
  public Evaluation evaluate(Casebook casebook, Facts facts) {
    return new Evaluator(this, casebook, facts).evaluate();
  }

  /** The quantity that an item measures, with its units. */
  public Optional<Quantity> quantity(String name) {
    return Optional.ofNullable(quantities.get(name));
  }

  /** Between which bounds values can be true at all. */
  public List<Plausible> bounds() {
    return plausible.stream().map(PlausibleRule::bounds).toList();
  }

  /** The items that a criterion rests on, also through calculations; empty for an unknown id. */
  public List<ItemPath> foundations(String criterion) {
    return criteria.stream()
        .filter(rule -> rule.criterion().id().equals(criterion))
        .findFirst()
        .map(CriterionRule::restsOn)
        .orElse(List.of());
  }

  private static Map<ItemPath, Integer> order(StudyDefinition study) {
    Map<ItemPath, Integer> order = new HashMap<>();
    for (Visit visit : study.visits()) {
      for (String form : visit.forms()) {
        for (Item item : study.forms().get(form).items()) {
          order.put(new ItemPath(visit.id(), form, item.id()), order.size());
        }
      }
    }
    return Map.copyOf(order);
  }

  /** The place of each item in the order of visits and forms. */
  Map<ItemPath, Integer> order() {
    return order;
  }

  StudyDefinition study() {
    return study;
  }

  Map<String, Quantity> quantities() {
    return quantities;
  }

  List<DerivedItem> derived() {
    return derived;
  }

  List<CriterionRule> criteria() {
    return criteria;
  }

  List<CheckRule> checks() {
    return checks;
  }

  List<PlausibleRule> plausible() {
    return plausible;
  }
}

package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/** Collects what criteria and checks have to say, in the order of the forms. */
final class Findings {
  private final RuleBook book;
  private final StudyDefinition study;
  private final Set<String> begun = new HashSet<>();
  private final Bindings bindings;
  private final Set<ItemPath> hidden;
  private final List<Finding> all = new ArrayList<>();

  Findings(RuleBook book, Casebook casebook, Bindings bindings, Set<ItemPath> hidden) {
    this.book = book;
    this.study = book.study();
    casebook.values().keySet().forEach(path -> begun.add(instance(path)));
    this.bindings = bindings;
    this.hidden = hidden;
  }

  List<Finding> all(List<CriterionVerdict> verdicts, List<Evaluator.Implausible> implausible) {
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).verdict().effect() == Verdict.Effect.BLOCKS) {
        criterion(book.criteria().get(i));
      }
    }
    implausible.forEach(this::implausible);
    book.checks().forEach(this::check);
    Map<ItemPath, Integer> order = book.order();
    return all.stream()
        .sorted(Comparator.comparing((Finding f) -> order.getOrDefault(f.at(), 0)))
        .toList();
  }

  private void criterion(CriterionRule rule) {
    List<ItemPath> shown = rule.flags().stream().filter(f -> !hidden.contains(f)).toList();
    if (!shown.isEmpty()) {
      all.add(
          new Finding(
              rule.criterion().id(),
              rule.carrier(bindings, shown),
              rule.says().fill(bindings::shown),
              Check.Severity.QUERY,
              false));
    }
  }

  private void implausible(Evaluator.Implausible value) {
    if (!hidden.contains(value.path())) {
      add(value.rule().check(), value.path(), value.rule().says());
    }
  }

  private void check(CheckRule rule) {
    for (Visit visit : study.visits()) {
      ItemPath path = new ItemPath(visit.id(), rule.check().form(), rule.check().item());
      if (begun.contains(instance(path))
          && visit.forms().contains(path.form())
          && !hidden.contains(path)
          && rule.fires(bindings.inside(path.visit(), path.form()))) {
        add(rule.check(), path, rule.says());
      }
    }
  }

  private static String instance(ItemPath path) {
    return path.visit() + "/" + path.form();
  }

  private void add(Check check, ItemPath path, FindingText says) {
    all.add(
        new Finding(
            check.id(),
            path,
            says.fill(
                name -> bindings.shown(Bindings.absoluteName(name, path.visit(), path.form()))),
            check.severity(),
            check.safety()));
  }
}

package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Compiles display conditions and formulas, of every form at every visit that has it. */
record DerivedItems(
    StudyDefinition study, Function<Form, ExpressionCompiler> inside, List<RuleProblem> problems) {

  /** Each item after those that it rests on; one that rests on itself is a problem. */
  List<DerivedItem> inOrder() {
    List<DerivedItem> items = new ArrayList<>();
    for (Form form : study.forms().values()) {
      form.items().forEach(item -> items.addAll(of(form, item)));
    }
    DerivedOrder order = new DerivedOrder(items);
    order.circles().forEach(this::circle);
    return order.ordered();
  }

  private void circle(DerivedItem item, List<String> way) {
    Part part = item.formula().isPresent() ? Part.FORMULA : Part.SHOWN_WHEN;
    RulePlace place = new RulePlace(part, item.path().form() + "." + item.item().id());
    String message = "this rests on itself: " + String.join(" → ", way);
    problems.add(new RuleProblem(place, 0, message));
  }

  private List<DerivedItem> of(Form form, Item item) {
    Optional<Expression> shown = compile(form, item, Part.SHOWN_WHEN, item.shownIf());
    Optional<Expression> formula = compile(form, item, Part.FORMULA, item.calculation());
    if (shown.isEmpty() && formula.isEmpty()) {
      return List.of();
    }
    return study.visits().stream()
        .filter(visit -> visit.forms().contains(form.id()))
        .map(Visit::id)
        .map(visit -> new ItemPath(visit, form.id(), item.id()))
        .map(path -> new DerivedItem(path, item, shown, formula))
        .toList();
  }

  private Optional<Expression> compile(Form form, Item item, Part part, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    RulePlace place = new RulePlace(part, form.id() + "." + item.id());
    boolean formula = part == Part.FORMULA;
    return inside
        .apply(form)
        .compile(place, text, formula ? ClinicalType.of(item) : ClinicalType.YES_NO);
  }
}

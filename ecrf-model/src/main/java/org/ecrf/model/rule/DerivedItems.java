package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.RulePlace.Part;
import org.jspecify.annotations.Nullable;

/** Compiles display conditions and formulas, of every form at every visit that has it. */
record DerivedItems(Layout layout, Limits limits, Scopes scopes, List<RuleProblem> problems) {

  /** Each item after those that it rests on; one that rests on itself is a problem. */
  List<DerivedItem> inOrder(Iterable<String> forms) {
    List<DerivedItem> items = new ArrayList<>();
    for (String form : forms) {
      layout.form(form).slots().forEach(slot -> items.addAll(of(form, slot)));
    }
    DerivedOrder order = new DerivedOrder(items, limits);
    order.circles().forEach(this::circle);
    return order.ordered();
  }

  private void circle(DerivedItem item, List<String> way) {
    Part part = item.formula().isPresent() ? Part.FORMULA : Part.SHOWN_WHEN;
    RulePlace place =
        new RulePlace(part, item.place().cells().form().id() + "." + item.slot().item().id());
    String message = "this rests on itself: " + String.join(" → ", way);
    problems.add(new RuleProblem(place, 0, message));
  }

  private List<DerivedItem> of(String form, Slot slot) {
    Item item = slot.item();
    Optional<Expression> shown = compile(form, slot, Part.SHOWN_WHEN, item.shownIf());
    Optional<Expression> formula = compile(form, slot, Part.FORMULA, item.calculation());
    if (shown.isEmpty() && formula.isEmpty()) {
      return List.of();
    }
    return layout.placesOf(form).stream()
        .map(place -> new DerivedItem(place, slot, shown, formula))
        .toList();
  }

  private Optional<Expression> compile(String form, Slot slot, Part part, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    RulePlace place = new RulePlace(part, form + "." + slot.item().id());
    return scopes
        .inside(form, slot.group())
        .compile(
            place,
            text,
            part == Part.FORMULA ? ClinicalType.of(slot.item()) : ClinicalType.YES_NO,
            scopes.times(form, slot.group()));
  }
}

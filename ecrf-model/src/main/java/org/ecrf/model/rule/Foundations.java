package org.ecrf.model.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items an expression rests on, through calculations down to what was entered. */
final class Foundations {
  private final Map<Layout.At, DerivedItem> calculated = new HashMap<>();
  private final Limits limits;

  Foundations(Collection<DerivedItem> derived, Limits limits) {
    this.limits = limits;
    derived.stream()
        .filter(item -> item.formula().isPresent())
        .forEach(item -> calculated.put(item.at(), item));
  }

  /**
   * @param place of the form that asks, null outside forms
   */
  List<Layout.At> of(Expression rule, @Nullable Place place) {
    Set<Layout.At> found = new LinkedHashSet<>();
    new Reads(rule.reads(), place, limits).items().forEach(item -> add(item, found));
    return List.copyOf(found);
  }

  private void add(Layout.At item, Set<Layout.At> found) {
    if (!found.add(item) || !calculated.containsKey(item)) {
      return;
    }
    DerivedItem calculation = calculated.get(item);
    new Reads(calculation.reads(), calculation.place(), limits)
        .items().stream()
            .sorted(Comparator.comparing(Layout.At::name))
            .forEach(input -> add(input, found));
  }
}

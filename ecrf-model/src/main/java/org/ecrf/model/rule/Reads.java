package org.ecrf.model.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reads, seen from where it is asked.
 *
 * @param steps that read
 * @param place of the form that asks, null outside forms
 */
record Reads(Set<Step> steps, @Nullable Place place, Limits limits) {

  /** The items, without the numbers of repeats, in the order in which the rule names them. */
  Set<Layout.At> items() {
    Set<Layout.At> items = new LinkedHashSet<>();
    for (Step step : steps) {
      switch (step) {
        case ItemStep.Here here -> items.add(new Layout.At(place, here.slot()));
        case ItemStep.Elsewhere there -> items.add(new Layout.At(there.place(), there.slot()));
        case RepeatsStep.Named list -> fields(list).forEach(items::add);
        case Limit limit -> items.addAll(limits.keys());
        default -> {}
      }
    }
    return items;
  }

  /** What is asked of the elements of a list. */
  List<Layout.At> fields(RepeatsStep.Named list) {
    Place from = placeOf(list);
    return steps.stream()
        .flatMap(step -> step instanceof ItemStep.Field f ? Optional.of(f.slot()).stream() : null)
        .filter(slot -> slot.equals(from.cells().slot(slot.item().id())))
        .map(slot -> new Layout.At(from, slot))
        .toList();
  }

  Place placeOf(RepeatsStep.Named list) {
    return list.place() == null ? place : list.place();
  }
}

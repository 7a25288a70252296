package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules a change touches, known from compilation. */
final class Dependencies {

  /** How far a change reaches among the instances of a rule. */
  enum Reach {
    /** The same repeat of a group. */
    ROW,
    /** The same instance of the form. */
    SHEET,
    /** The same visit. */
    VISIT,
    ALL
  }

  /**
   * @param unit its place in the order of evaluation
   */
  record Dependent(int unit, Reach reach) {}

  private final Map<Key, Set<Dependent>> index = new HashMap<>();
  private final Limits limits;

  Dependencies(List<Unit> units, Limits limits) {
    this.limits = limits;
    for (int i = 0; i < units.size(); i++) {
      add(i, units.get(i));
    }
  }

  Set<Dependent> on(Key key) {
    return index.getOrDefault(key, Set.of());
  }

  private void add(int unit, Unit rule) {
    Place place = rule.place();
    if (place != null) {
      put(Key.repeats(place, -1), unit, Reach.SHEET);
      if (rule.group() >= 0) {
        put(Key.repeats(place, rule.group()), unit, Reach.ROW);
      }
    }
    Reads reads = new Reads(rule.reads(), place, limits);
    reads.steps().forEach(step -> step(unit, step, reads));
    if (rule instanceof Unit.Derive derive) {
      // Whether it is shown may turn on whether something was captured.
      put(
          Key.item(derive.item().at()),
          unit,
          derive.item().slot().isInGroup() ? Reach.ROW : Reach.SHEET);
    }
    if (rule instanceof Unit.Judge judge) {
      judge.rule().restsOn().forEach(at -> rests(unit, at, place));
      judge.rule().flags().forEach(at -> rests(unit, at, place));
    }
  }

  private void step(int unit, Step step, Reads reads) {
    switch (step) {
      case ItemStep.Here here ->
          put(
              Key.item(new Layout.At(reads.place(), here.slot())),
              unit,
              here.slot().isInGroup() ? Reach.ROW : Reach.SHEET);
      case ItemStep.Elsewhere there ->
          put(Key.item(new Layout.At(there.place(), there.slot())), unit, Reach.ALL);
      case FactStep.Fact fact -> put(new Key.OfFact(fact.name()), unit, Reach.ALL);
      case FactStep.VisitFact fact -> visit(unit, reads.place(), fact.name(), Reach.VISIT);
      case RepeatsStep.Named list -> list(unit, list, reads);
      case Limit limit -> limit(unit, limit, reads);
      default -> {}
    }
  }

  private void list(int unit, RepeatsStep.Named list, Reads reads) {
    Place from = reads.placeOf(list);
    Reach reach = list.place() == null ? Reach.SHEET : Reach.ALL;
    for (int group = -1; group < from.cells().groups().size(); group++) {
      put(Key.repeats(from, group), unit, reach);
    }
    reads.fields(list).forEach(at -> put(Key.item(at), unit, reach));
  }

  private void limit(int unit, Limit limit, Reads reads) {
    put(Key.RANGES, unit, Reach.ALL);
    limits.keys().forEach(at -> put(Key.item(at), unit, Reach.ALL));
    switch (limit.item()) {
      case ItemStep.Here here -> visit(unit, reads.place(), FactName.VISIT_DATE, Reach.VISIT);
      case ItemStep.Elsewhere there -> visit(unit, there.place(), FactName.VISIT_DATE, Reach.ALL);
      case ItemStep.Field field ->
          reads.steps().stream()
              .filter(RepeatsStep.Named.class::isInstance)
              .map(list -> reads.placeOf((RepeatsStep.Named) list))
              .forEach(from -> visit(unit, from, FactName.VISIT_DATE, Reach.ALL));
    }
  }

  private void visit(int unit, Place place, String name, Reach reach) {
    put(new Key.OfVisit(place.visit().id(), name), unit, reach);
  }

  /** What a verdict lists among the values that it rests on, or where its finding may stand. */
  private void rests(int unit, Layout.At at, @Nullable Place own) {
    Reach reach = at.place().equals(own) ? Reach.SHEET : Reach.ALL;
    put(Key.item(at), unit, reach);
    put(Key.repeats(at.place(), -1), unit, reach);
    put(Key.repeats(at.place(), at.slot().group()), unit, reach);
  }

  private void put(Key key, int unit, Reach reach) {
    index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(new Dependent(unit, reach));
  }
}

package org.ecrf.model.rule;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules that still have to be asked, in the order of evaluation, each with where. */
final class Touched {
  private final TreeMap<Integer, Set<Where>> waiting = new TreeMap<>();

  /** Stands for every instance. */
  static final Set<Where> EVERYWHERE = Set.of();

  void everywhere(int unit) {
    waiting.put(unit, EVERYWHERE);
  }

  void at(int unit, Where where) {
    Set<Where> instances = waiting.computeIfAbsent(unit, u -> new LinkedHashSet<>());
    if (instances != EVERYWHERE) {
      instances.add(where);
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  Map.Entry<Integer, Set<Where>> next() {
    return waiting.pollFirstEntry();
  }
}

package org.ecrf.model.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The rules that still have to be asked, in the order of evaluation, each with where. */
final class Touched {
  /** Stands for every instance. */
  static final Set<Where> EVERYWHERE = Set.of();

  private final BitSet units = new BitSet();
  private final Map<Integer, Set<Where>> instances = new HashMap<>();

  void everywhere(int unit) {
    units.set(unit);
    instances.remove(unit);
  }

  void all(int count) {
    units.set(0, count);
  }

  void at(int unit, Where where) {
    if (!units.get(unit)) {
      units.set(unit);
      instances.put(unit, new LinkedHashSet<>());
    }
    Set<Where> some = instances.get(unit);
    if (some != null) {
      some.add(where);
    }
  }

  /** The next rule, -1 where there is none. */
  int next() {
    int unit = units.nextSetBit(0);
    if (unit >= 0) {
      units.clear(unit);
    }
    return unit;
  }

  /** Where the rule is to be asked, which is then done. */
  Set<Where> wheres(int unit) {
    Set<Where> some = instances.remove(unit);
    return some == null ? EVERYWHERE : some;
  }
}

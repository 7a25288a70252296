package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The outcomes of all rules; a copy shares with the original what is not written. */
final class Results {
  private final List<Unit> units;
  private final List<Map<Where, Outcome>> outcomes;
  private Map<ItemPath, ItemValue> calculated;
  private Set<ItemPath> hidden;
  private boolean ownCalculated;
  private boolean ownHidden;

  Results(List<Unit> units) {
    this(units, new ArrayList<>(Collections.nCopies(units.size(), Map.of())), Map.of(), Set.of());
  }

  private Results(
      List<Unit> units,
      List<Map<Where, Outcome>> outcomes,
      Map<ItemPath, ItemValue> calculated,
      Set<ItemPath> hidden) {
    this.units = units;
    this.outcomes = outcomes;
    this.calculated = calculated;
    this.hidden = hidden;
  }

  Results copy() {
    return new Results(units, new ArrayList<>(outcomes), calculated, hidden);
  }

  /** The outcomes of a rule, to be written over. */
  Map<Where, Outcome> of(int unit) {
    Map<Where, Outcome> own = new TreeMap<>(outcomes.get(unit));
    outcomes.set(unit, own);
    return own;
  }

  void replace(int unit, Map<Where, Outcome> all) {
    outcomes.set(unit, all);
  }

  void calculated(ItemPath path, @Nullable ItemValue value) {
    if (Objects.equals(calculated.get(path), value)) {
      return;
    }
    if (!ownCalculated) {
      calculated = new HashMap<>(calculated);
      ownCalculated = true;
    }
    if (value == null) {
      calculated.remove(path);
    } else {
      calculated.put(path, value);
    }
  }

  void hidden(ItemPath path, boolean hides) {
    if (hidden.contains(path) == hides) {
      return;
    }
    if (!ownHidden) {
      hidden = new LinkedHashSet<>(hidden);
      ownHidden = true;
    }
    if (hides) {
      hidden.add(path);
    } else {
      hidden.remove(path);
    }
  }

  Evaluation evaluation() {
    List<CriterionVerdict> verdicts = new ArrayList<>();
    List<Outcome> findings = new ArrayList<>();
    Map<String, Truth> cohorts = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i++) {
      for (Outcome outcome : outcomes.get(i).values()) {
        if (outcome.verdict() != null) {
          verdicts.add(outcome.verdict());
        }
        if (outcome.finding() != null) {
          findings.add(outcome);
        }
        if (outcome.member() != null) {
          cohorts.put(((Unit.Belong) units.get(i)).cohort().id(), outcome.member());
        }
      }
    }
    findings.sort(Comparator.comparing(Outcome::rank));
    return new Evaluation(
        Collections.unmodifiableMap(calculated),
        Collections.unmodifiableSet(hidden),
        List.copyOf(verdicts),
        findings.stream().map(Outcome::finding).toList(),
        Collections.unmodifiableMap(cohorts));
  }
}

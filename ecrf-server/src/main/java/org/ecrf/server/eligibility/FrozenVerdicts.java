package org.ecrf.server.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Used;
import org.ecrf.server.json.Canonical;

/**
 * Verdicts with the values they rest on, as the text that a decision keeps and its act commits to.
 */
final class FrozenVerdicts {
  private FrozenVerdicts() {}

  static String of(List<CriterionVerdict> verdicts) {
    return Canonical.of(verdicts.stream().map(FrozenVerdicts::one).toList());
  }

  /** With what was calculated then. */
  static String of(List<CriterionVerdict> verdicts, List<Frozen> items) {
    return Canonical.of(
        Stream.concat(
                verdicts.stream().map(FrozenVerdicts::one), items.stream().map(FrozenItems::text))
            .toList());
  }

  private static Map<String, Object> one(CriterionVerdict verdict) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("criterion", verdict.criterion().id());
    if (verdict.visit() != null) {
      map.put("visit", verdict.visit());
    }
    map.put("verdict", verdict.verdict().name());
    map.put("used", verdict.used().stream().map(FrozenVerdicts::used).toList());
    return map;
  }

  static Map<String, Object> used(Used used) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", used.path().toString());
    map.put("value", used.value());
    return map;
  }
}

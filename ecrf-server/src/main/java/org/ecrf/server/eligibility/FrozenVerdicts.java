package org.ecrf.server.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static Map<String, Object> one(CriterionVerdict verdict) {
    return Map.of(
        "criterion",
        verdict.criterion().id(),
        "verdict",
        verdict.verdict().name(),
        "used",
        verdict.used().stream().map(FrozenVerdicts::used).toList());
  }

  private static Map<String, Object> used(Used used) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", used.path().toString());
    map.put("value", used.value());
    return map;
  }
}

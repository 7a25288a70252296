package org.ecrf.server.eligibility;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts with the values they rest on, as the text that a decision keeps and its act commits to.
 * Words stay where they were written and are not repeated: what is redacted there must be gone.
 */
record FrozenVerdicts(StudyDefinition study) {
  private static final ItemValue WORDS = ItemValue.of("…");
  private static final Set<ItemKind> WORDY =
      EnumSet.of(ItemKind.TEXT, ItemKind.LONG_TEXT, ItemKind.ATTACHMENT);

  String of(List<CriterionVerdict> verdicts) {
    return of(verdicts, List.of());
  }

  /** With what was calculated then. */
  String of(List<CriterionVerdict> verdicts, List<Frozen> items) {
    return Canonical.of(
        Stream.concat(verdicts.stream().map(this::one), items.stream().map(this::one)).toList());
  }

  private Map<String, Object> one(CriterionVerdict verdict) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("criterion", verdict.criterion().id());
    if (verdict.visit() != null) {
      map.put("visit", verdict.visit());
    }
    map.put("verdict", verdict.verdict().name());
    map.put("used", verdict.used().stream().map(this::used).toList());
    return map;
  }

  private Map<String, Object> one(Frozen item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", item.path().toString());
    map.put("value", item.value());
    map.put("used", item.used().stream().map(this::used).toList());
    return map;
  }

  private Map<String, Object> used(Used used) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", used.path().toString());
    map.put("value", wordless(used));
    return map;
  }

  private @Nullable ItemValue wordless(Used used) {
    return switch (used.value()) {
      case null -> null;
      case ItemValue.Missing missing -> new ItemValue.Missing(missing.code(), "");
      case ItemValue.Entered entered -> isWords(used.path()) ? WORDS : entered;
    };
  }

  private boolean isWords(ItemPath at) {
    return study
        .item(at.visit(), at.form(), at.item())
        .filter(item -> WORDY.contains(item.kind()))
        .isPresent();
  }
}

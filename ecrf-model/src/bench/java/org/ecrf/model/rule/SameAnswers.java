package org.ecrf.model.rule;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecrf.model.byhand.ByHand;
import org.ecrf.model.byhand.Told;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;

/** Asks both sides the same; where they differ, there is nothing to compare. */
record SameAnswers(CompiledStudy study, Map<ItemPath, ItemValue> full, Facts facts) {

  /**
   * The full casebook and so many others, among which each rule is true at least once and false.
   */
  void orFail(int others) {
    Map<String, TreeSet<String>> seen = new TreeMap<>();
    compare(full, facts, seen);
    Varied varied = new Varied(study.definition(), full, new Random(1));
    for (int i = 0; i < others; i++) {
      compare(varied.values(), varied.facts(), seen);
    }
    seen.forEach((rule, answers) -> expect(rule, answers));
  }

  private void compare(
      Map<ItemPath, ItemValue> values, Facts given, Map<String, TreeSet<String>> seen) {
    Map<String, Object> compiled = new TreeMap<>();
    Map<String, Object> byHand = new TreeMap<>();
    RuleBook rules = study.rules();
    Compiled side = Compiled.of(rules, values, given, new Told(compiled, Compiled::at));
    side.everything();
    HandReader reader =
        new HandReader(side.read(), given, rules.quantity("creatinine").orElseThrow());
    new ByHand(reader.subject(), new Told(byHand, Compiled::at)).everything();
    if (!compiled.equals(byHand)) {
      throw new IllegalStateException(
          difference(compiled, byHand) + " in " + new TreeMap<>(values));
    }
    compiled.forEach(
        (name, answer) -> {
          if (answer instanceof Truth) {
            seen.computeIfAbsent(name.split(" ")[0], n -> new TreeSet<>()).add(answer.toString());
          }
        });
  }

  private static String difference(Map<String, Object> compiled, Map<String, Object> byHand) {
    TreeSet<String> names = new TreeSet<>(compiled.keySet());
    names.addAll(byHand.keySet());
    names.removeIf(name -> compiled.getOrDefault(name, "").equals(byHand.getOrDefault(name, "")));
    StringBuilder all = new StringBuilder();
    names.forEach(
        name ->
            all.append(
                "%s: compiled %s, by hand %s%n"
                    .formatted(name, compiled.get(name), byHand.get(name))));
    return all.toString();
  }

  /** A rule that never held, or always did, was not compared. */
  private static void expect(String rule, TreeSet<String> answers) {
    if (!answers.containsAll(List.of("FALSE", "TRUE"))) {
      throw new IllegalStateException(rule + " only ever answered " + answers);
    }
  }
}

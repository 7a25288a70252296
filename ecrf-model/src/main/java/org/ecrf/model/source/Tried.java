package org.ecrf.model.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example of a study file, and what the rule made of it. Examples are tried at each compilation
 * that gets as far as rules.
 *
 * @param of what it is an example of
 * @param owner id of the criterion, check, cohort or visit; {@code form.item} of a calculation
 * @param expected what the author says, in the words of the file: {@code not met}, {@code fires}
 * @param found what the rule answers, in the same words
 * @param values what is entered in the story, as written
 */
public record Tried(
    Kind of,
    String owner,
    String expected,
    String found,
    int line,
    int column,
    Map<String, String> values) {

  public Tried {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What examples are given of. */
  public enum Kind {
    CRITERION,
    CHECK,
    CALCULATION,
    COHORT,
    VISIT
  }

  /** The rule answers as the author says. */
  public boolean holds() {
    return expected.equals(found);
  }
}

package org.ecrf.ui.item;

import java.util.List;
import org.ecrf.model.form.Choice;
import org.ecrf.ui.language.Say;

/** Codes and labels of a code list. */
final class Choices {
  private Choices() {}

  static List<String> codes(List<Choice> choices) {
    return choices.stream().map(Choice::code).toList();
  }

  /** The label, or the code itself where the list has lost it. */
  static String label(List<Choice> choices, String code) {
    return choices.stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .map(c -> Say.it(c.label()))
        .orElse(code);
  }
}

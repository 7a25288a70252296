package org.ecrf.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.ecrf.model.value.Text;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.ui.language.Say;

/** A refusal as one sentence in the language of the screen. */
public final class Refusals {
  private Refusals() {}

  public static String sentence(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Unreadable unreadable -> rules(unreadable.items(), refusal);
      case Refusal.Incomplete incomplete -> rules(incomplete.items(), refusal);
      case Refusal.NotAllowed not -> because(known(refusal), not.because());
      default -> known(refusal);
    };
  }

  private static String rules(List<ItemProblem> items, Refusal refusal) {
    String rules = items.stream().map(i -> Say.it(i.rule())).collect(Collectors.joining(" "));
    return rules.isBlank() ? known(refusal) : rules;
  }

  private static String because(String sentence, List<Text> because) {
    return because.isEmpty()
        ? sentence
        : Say.it(
            "refusal.because",
            Map.of(
                "what",
                sentence,
                "why",
                because.stream().map(Say::it).collect(Collectors.joining(", "))));
  }

  /** The catalogue knows the common codes; a particular one brings its own sentence. */
  private static String known(Refusal refusal) {
    try {
      return Say.it("refusal." + refusal.code());
    } catch (MissingResourceException particular) {
      return refusal.sentence();
    }
  }
}

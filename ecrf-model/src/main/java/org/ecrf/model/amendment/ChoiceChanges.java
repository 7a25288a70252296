package org.ecrf.model.amendment;

import java.util.List;
import java.util.Locale;
import org.ecrf.model.form.Choice;

/** Lists of answers, of missing codes, of units: more of them is no harm, fewer is. */
record ChoiceChanges(Ledger ledger, String where, String what) {

  void compare(List<Choice> before, List<Choice> after) {
    Matched<Choice> choices = Matched.of(before, after, Choice::code);
    choices.removed(c -> ledger.touches(where, "the %s %s is removed".formatted(what, named(c))));
    choices.added(c -> ledger.adds(where, "the %s %s is added".formatted(what, named(c))));
    choices.kept((a, b) -> label(what + " " + a.code(), a, b, before));
    order(choices.reordered());
  }

  /** Under a label that was another's, captured answers would read as that other one. */
  void label(String name, Choice before, Choice after, List<Choice> all) {
    List<Choice> others = all.stream().filter(c -> !c.code().equals(before.code())).toList();
    ledger.text(
        where,
        name,
        before.label(),
        after.label(),
        (language, label) ->
            others.stream()
                .filter(c -> plain(c.label().in(language)).equals(plain(label)))
                .map(Choice::code)
                .findFirst());
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  void words(List<String> before, List<String> after) {
    Matched<String> words = Matched.of(before, after, word -> word);
    words.removed(w -> ledger.touches(where, "the %s %s is removed".formatted(what, w)));
    words.added(w -> ledger.adds(where, "the %s %s is added".formatted(what, w)));
    order(words.reordered());
  }

  private void order(boolean reordered) {
    if (reordered) {
      ledger.rewords(where, "another order of its " + what + "s");
    }
  }

  private String named(Choice choice) {
    return choice.code() + " “" + ledger.word(choice.label()) + "”";
  }
}

package org.ecrf.model.amendment;

import java.util.List;
import java.util.Locale;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.Text;

/** Lists of answers, of missing codes, of units: more of them is no harm, fewer is. */
record ChoiceChanges(Ledger ledger, Text where, Phrase one, Phrase all) {

  void compare(List<Choice> before, List<Choice> after) {
    Matched<Choice> choices = Matched.of(before, after, Choice::code);
    choices.removed(c -> ledger.touches(where, Phrase.ONE_REMOVED.of(one, named(c))));
    choices.added(c -> ledger.adds(where, Phrase.ONE_ADDED.of(one, named(c))));
    choices.kept((a, b) -> label(Phrase.TOGETHER.of(one, a.code()), a, b, before));
    order(choices.reordered());
  }

  /** Under a label that was another's, captured answers would read as that other one. */
  void label(Text name, Choice before, Choice after, List<Choice> all) {
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
    words.removed(w -> ledger.touches(where, Phrase.ONE_REMOVED.of(one, w)));
    words.added(w -> ledger.adds(where, Phrase.ONE_ADDED.of(one, w)));
    order(words.reordered());
  }

  private void order(boolean reordered) {
    if (reordered) {
      ledger.rewords(where, Phrase.ORDER.of(all));
    }
  }

  private static Text named(Choice choice) {
    return Phrase.TOGETHER.of(choice.code(), Phrase.QUOTED.of(choice.label()));
  }
}

package org.ecrf.ui.casebook;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.ecrf.ui.language.Say;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of the saving states for the browser, which shows them before the server knows. */
final class SaveWords {
  private static final List<String> STATES =
      List.of(
          "empty",
          "typing",
          "saving",
          "saved",
          "failed",
          "conflict",
          "asking",
          "partial",
          "auto",
          "redacted");

  private SaveWords() {}

  static ObjectNode words() {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    STATES.forEach(state -> words.put(state, Say.it("save." + state)));
    words.put("all", Say.it("save.all", "t", "{t}"));
    words.put("none", Say.it("save.none"));
    words.put("lost", Say.it("save.lost", "n", "{n}"));
    words.put("offline", Say.it("save.offline"));
    words.put("unsaved", Say.it("save.unsaved", "n", "{n}"));
    ObjectNode saving = words.putObject("n");
    Locale language = Say.language();
    PluralRules rules = PluralRules.forLocale(ULocale.forLocale(language));
    // one text for each plural form of the language; the browser picks by Intl.PluralRules
    for (String form : rules.getKeywords()) {
      long example = rules.getSamples(form).stream().findFirst().orElse(2.0).longValue();
      saving.put(
          form, Say.it("save.saving.n", "n", example).replace(String.valueOf(example), "{n}"));
    }
    return words;
  }
}

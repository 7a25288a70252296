package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.form.Choice;

/** Reads code lists: code to text. */
final class ChoiceReader {
  private ChoiceReader() {}

  static List<Choice> read(Yaml yaml, Texts texts) {
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      texts.problems().add(yaml.at().problem("answers are written as code: text"));
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    for (Yaml.Entry entry : mapping.entries()) {
      String code = Ids.code(entry, texts.problems());
      choices.add(new Choice(code, texts.of(code, entry.value())));
    }
    return choices;
  }
}

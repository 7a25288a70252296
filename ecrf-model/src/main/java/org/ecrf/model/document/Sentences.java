package org.ecrf.model.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Sentence;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** The sentence of a finding, with the labels of items where their values will stand. */
final class Sentences {
  private Sentences() {}

  static Text of(StudyDefinition study, @Nullable Form form, Text says) {
    Map<String, String> sentences = new TreeMap<>();
    says.byLanguage()
        .forEach(
            (language, sentence) ->
                sentences.put(
                    language,
                    Sentence.of(sentence)
                        .filled(name -> "[" + label(study, form, name, language) + "]")));
    return new Text(sentences);
  }

  private static String label(
      StudyDefinition study, @Nullable Form form, String name, String language) {
    return Optional.ofNullable(form)
        .flatMap(f -> f.item(name))
        .or(() -> NamedItems.at(study, name))
        .map(Item::label)
        .map(label -> label.in(language))
        .or(() -> RuleWord.of(name).map(word -> word.in(language)))
        .orElse(name);
  }
}

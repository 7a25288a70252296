package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Choice;

/** Reads code lists: code to text. */
record ChoiceReader(Draft draft, Fields fields) {

  static List<Choice> read(Yaml yaml, Texts texts, List<Problem> problems) {
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      problems.add(yaml.at().problem("answers are written as code: text"));
      return List.of();
    }
    if (mapping.entries().isEmpty()) {
      problems.add(yaml.at().problem("there is nothing to choose here; write code: text"));
    }
    List<Choice> choices = new ArrayList<>();
    for (Yaml.Entry entry : mapping.entries()) {
      String code = Ids.code(entry, problems);
      choices.add(new Choice(code, texts.of(code, entry.value())));
    }
    return choices;
  }

  /** The answers of a choice: a list of its own, or the name of one of the study's. */
  List<Choice> answers(boolean chosen) {
    Optional<Yaml> yaml = chosen ? fields.need("choices") : fields.take("choices");
    if (!chosen && yaml.isPresent()) {
      fields.problem(yaml.get().at(), "only a choice has “choices”");
    }
    return yaml.filter(y -> chosen).map(this::answers).orElse(List.of());
  }

  List<Choice> answers(Yaml yaml) {
    if (!(yaml instanceof Yaml.Scalar name)) {
      return read(yaml, draft.texts, draft.problems);
    }
    List<Choice> list = draft.codeLists.get(name.text());
    if (list == null) {
      fields.unknown(name, "list of choices", draft.codeLists.keySet());
      return List.of();
    }
    return list;
  }
}

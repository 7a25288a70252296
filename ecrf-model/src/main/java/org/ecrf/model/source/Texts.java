package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Text;

/** Reads texts in the languages of the study; each must be there in all of them or in none. */
record Texts(List<String> languages, List<Problem> problems) {

  Text need(Fields fields, String key) {
    return fields.need(key).map(yaml -> of(key, yaml)).orElse(Text.NONE);
  }

  Text optional(Fields fields, String key) {
    return fields.take(key).map(yaml -> of(key, yaml)).orElse(Text.NONE);
  }

  /**
   * A plain text stands for every language, names and abbreviations; in a study of one language it
   * is of that language.
   */
  Text of(String what, Yaml yaml) {
    if (yaml instanceof Yaml.Scalar scalar) {
      return languages.size() == 1
          ? new Text(Map.of(languages.getFirst(), scalar.text()))
          : Text.of(scalar.text());
    }
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      problems.add(yaml.at().problem("“" + what + "” needs a text here"));
      return Text.NONE;
    }
    return new Text(translations(what, mapping));
  }

  List<Text> list(Fields fields, String key) {
    List<Text> texts = new ArrayList<>();
    Optional<Yaml> yaml = fields.take(key);
    if (yaml.isPresent() && yaml.get() instanceof Yaml.Listing listing) {
      listing.elements().forEach(element -> texts.add(of(key, element)));
    } else {
      yaml.ifPresent(y -> problems.add(y.at().problem("“" + key + "” is a list of texts")));
    }
    return texts;
  }

  private Map<String, String> translations(String what, Yaml.Mapping mapping) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping.entries()) {
      if (!languages.contains(entry.key())) {
        problems.add(
            entry
                .at()
                .problem("“" + entry.key() + "” is not a language of the study: " + languages));
      } else if (entry.value() instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
        byLanguage.put(entry.key(), scalar.text().strip());
      }
    }
    for (String language : languages) {
      if (!byLanguage.containsKey(language)) {
        problems.add(mapping.at().problem("“" + what + "” has no text in language " + language));
      }
    }
    return byLanguage;
  }
}

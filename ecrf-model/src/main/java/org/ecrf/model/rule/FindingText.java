package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** A sentence of the study file in which {@code {item}} stands for what was entered. */
final class FindingText {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final String prefix;
  private final Text text;
  private final Vocabulary vocabulary;

  /**
   * @param prefix what stands before the sentence in every language, may be empty
   */
  FindingText(String prefix, Text text, Vocabulary vocabulary) {
    this.prefix = prefix;
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /** Placeholders that are no item. */
  List<String> unknownNames() {
    List<String> unknown = new ArrayList<>();
    for (String sentence : text.byLanguage().values()) {
      Matcher m = PLACE.matcher(sentence);
      while (m.find()) {
        if (!vocabulary.names().contains(m.group(1)) && !unknown.contains(m.group(1))) {
          unknown.add(m.group(1));
        }
      }
    }
    return unknown;
  }

  /** The sentence with these values; {@code written} gives what stands at a name. */
  Text fill(Function<String, @Nullable Object> written) {
    Map<String, String> filled = new TreeMap<>();
    text.byLanguage()
        .forEach((language, sentence) -> filled.put(language, fill(sentence, language, written)));
    return new Text(filled);
  }

  private String fill(
      String sentence, String language, Function<String, @Nullable Object> written) {
    return prefix
        + PLACE
            .matcher(sentence)
            .replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1), language, written)));
  }

  private String shown(String name, String language, Function<String, @Nullable Object> written) {
    return switch (written.apply(name)) {
      case null -> Word.NOT_ENTERED.in(language);
      case ItemValue value ->
          vocabulary.item(name).map(item -> shown(item, value, language)).orElse("");
      case Object fact -> ResultText.of(fact);
    };
  }

  private static String shown(Item item, ItemValue value, String language) {
    return switch (value) {
      case ItemValue.Missing missing -> label(item.missing(), missing.code(), language);
      case ItemValue.Entered entered ->
          switch (item.kind()) {
            case BOOLEAN -> Word.of(entered.text().equals("true")).in(language);
            case CHOICE, MULTI_CHOICE ->
                Arrays.stream(entered.text().split(","))
                    .map(code -> label(item.choices(), code, language))
                    .collect(Collectors.joining(", "));
            default ->
                entered.unit() == null ? entered.text() : entered.text() + " " + entered.unit();
          };
    };
  }

  private static String label(List<Choice> choices, String code, String language) {
    return choices.stream()
        .filter(choice -> choice.code().equals(code))
        .map(choice -> choice.label().in(language))
        .findFirst()
        .orElse(code);
  }
}

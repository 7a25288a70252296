package org.ecrf.model.rule;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Sentence;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** A sentence of the study file in which {@code {item}} stands for what was entered. */
final class FindingText {
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

  /** Placeholders that are no item, and those that do not end. */
  List<RuleProblem> problems(RulePlace place) {
    Stream<String> unknown =
        names()
            .filter(name -> !isSpoken(name))
            .map(
                name -> "there is no item “" + name + "”" + Nearest.hint(name, vocabulary.names()));
    Stream<String> open =
        sentences().anyMatch(Sentence::open)
            ? Stream.of("“{” is never closed; a brace that is text is written “{{”")
            : Stream.empty();
    return Stream.concat(unknown, open).map(message -> new RuleProblem(place, 0, message)).toList();
  }

  private Stream<Sentence> sentences() {
    return text.byLanguage().values().stream().map(Sentence::of);
  }

  private Stream<String> names() {
    return sentences().flatMap(Sentence::names).distinct();
  }

  /** A list has no value that a sentence could show. */
  private boolean isSpoken(String name) {
    Vocabulary.Named named = vocabulary.find(name);
    return named != null && !(named.step() instanceof RepeatsStep);
  }

  /** What the sentence reads, of what there is. */
  Set<Step> reads() {
    return names()
        .filter(this::isSpoken)
        .map(name -> vocabulary.find(name).step())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The sentence with what stands in the chart, asked in this form. */
  Text fill(Chart chart, @Nullable Element here) {
    Scene scene = Scene.of(chart, here, 0);
    Map<String, String> filled = new TreeMap<>();
    text.byLanguage()
        .forEach((language, sentence) -> filled.put(language, fill(sentence, language, scene)));
    return new Text(filled);
  }

  private String fill(String sentence, String language, Scene scene) {
    return prefix + Sentence.of(sentence).filled(name -> shown(name, language, scene));
  }

  private String shown(String name, String language, Scene scene) {
    Step step = vocabulary.find(name).step();
    if (step instanceof ItemStep item) {
      Cell cell = item.cell(scene);
      return cell == null || cell.written() == null
          ? Word.NOT_ENTERED.in(language)
          : shown(item.slot().item(), cell.written(), language);
    }
    Object fact = step.value(scene);
    return fact == Unknown.VALUE ? Word.NOT_ENTERED.in(language) : ResultText.of(fact);
  }

  private static String shown(Item item, ItemValue value, String language) {
    return switch (value) {
      case ItemValue.Missing missing -> label(item.missing(), missing.code(), language);
      case ItemValue.Entered entered ->
          switch (item.gives()) {
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

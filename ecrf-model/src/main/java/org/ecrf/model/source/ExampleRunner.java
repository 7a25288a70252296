package org.ecrf.model.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;

/** Runs the examples of criteria and reports those that the rule does not answer as they say. */
final class ExampleRunner {
  /** Far enough ahead that no date of an example lies in the future, unless it says so. */
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final StudyDefinition study;
  private final RuleBook rules;
  private final Draft draft;
  private final ExampleNames names;

  ExampleRunner(StudyDefinition study, RuleBook rules, Draft draft) {
    this.study = study;
    this.rules = rules;
    this.draft = draft;
    this.names = new ExampleNames(rules, draft);
  }

  void runAll() {
    draft.examples.forEach(this::run);
  }

  private void run(Example example) {
    int before = draft.problems.size();
    Casebook casebook = Casebook.EMPTY;
    LocalDate today = TODAY;
    for (Yaml.Entry entry : example.values()) {
      if (entry.key().equals("today")) {
        today = DateText.day(text(entry)).orElse(TODAY);
        continue;
      }
      Optional<ItemPath> path = names.path(example.criterion(), entry);
      Optional<ItemValue> value = path.flatMap(p -> value(item(p), entry));
      casebook = value.isPresent() ? casebook.with(path.get(), value.get()) : casebook;
    }
    if (draft.problems.size() == before) {
      compare(
          example,
          casebook,
          new Facts(today, ZONE, SubjectState.SCREENING, Set.of(), Surroundings.NONE));
    }
  }

  private void compare(Example example, Casebook casebook, Facts facts) {
    Verdict found =
        rules.evaluate(casebook, facts).verdicts().stream()
            .filter(v -> v.criterion().id().equals(example.criterion()))
            .findFirst()
            .orElseThrow()
            .verdict();
    draft.tried.add(tried(example, found));
    if (found != example.expected()) {
      String message =
          "example of %s: expected %s, but the rule answers %s"
              .formatted(example.criterion(), word(example.expected()), word(found));
      draft.problems.add(example.at().problem(message));
    }
  }

  private static Tried tried(Example example, Verdict found) {
    Map<String, String> values = new LinkedHashMap<>();
    example.values().forEach(entry -> values.put(entry.key(), text(entry)));
    return new Tried(
        Tried.Kind.CRITERION,
        example.criterion(),
        word(example.expected()),
        word(found),
        example.at().line(),
        example.at().column(),
        values);
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Item item(ItemPath path) {
    return study
        .form(path.visit(), path.form())
        .flatMap(form -> form.item(path.item()))
        .orElseThrow();
  }

  private Optional<ItemValue> value(Item item, Yaml.Entry entry) {
    ItemValue value = ExampleValue.of(item, text(entry));
    if (ItemReader.read(item, value) instanceof Reading.Unreadable unreadable) {
      draft.problems.add(entry.value().at().problem(unreadable.why().in("en")));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String text(Yaml.Entry entry) {
    return switch (entry.value()) {
      case Yaml.Scalar scalar -> scalar.text();
      case Yaml.Listing list ->
          list.elements().stream()
              .map(element -> element instanceof Yaml.Scalar s ? s.text() : "")
              .collect(Collectors.joining(","));
      case Yaml.Mapping mapping -> "";
    };
  }
}

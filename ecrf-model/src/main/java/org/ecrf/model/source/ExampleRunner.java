package org.ecrf.model.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;

/**
 * Runs the examples of criteria. An item has its full name, or the end of it where no other item
 * that the criterion rests on, or depends on for being shown, ends so.
 */
final class ExampleRunner {
  /** Far enough ahead that no date of an example lies in the future, unless it says so. */
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final StudyDefinition study;
  private final RuleBook rules;
  private final Draft draft;

  ExampleRunner(StudyDefinition study, RuleBook rules, Draft draft) {
    this.study = study;
    this.rules = rules;
    this.draft = draft;
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
      Optional<ItemPath> path = path(example, entry);
      if (path.isPresent()) {
        Optional<ItemValue> value = value(item(path.get()), entry);
        casebook = value.isPresent() ? casebook.with(path.get(), value.get()) : casebook;
      }
    }
    if (draft.problems.size() == before) {
      compare(example, casebook, new Facts(today, ZONE, SubjectState.SCREENING, false));
    }
  }

  private void compare(Example example, Casebook casebook, Facts facts) {
    CriterionVerdict found =
        rules.evaluate(casebook, facts).verdicts().stream()
            .filter(v -> v.criterion().id().equals(example.criterion()))
            .findFirst()
            .orElseThrow();
    if (found.verdict() != example.expected()) {
      draft.problems.add(
          example
              .at()
              .problem(
                  "example of %s: expected %s, but the rule answers %s"
                      .formatted(
                          example.criterion(), word(example.expected()), word(found.verdict()))));
    }
  }

  private static String word(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Optional<ItemPath> path(Example example, Yaml.Entry entry) {
    List<ItemPath> near = ending(entry.key(), rules.foundations(example.criterion()));
    if (near.size() == 1) {
      return Optional.of(near.getFirst());
    }
    List<ItemPath> all = near.isEmpty() ? ending(entry.key(), everything()) : near;
    if (all.size() == 1) {
      return Optional.of(all.getFirst());
    }
    draft.problems.add(
        entry
            .at()
            .problem(
                all.isEmpty()
                    ? "there is no item “" + entry.key() + "”"
                    : "“"
                        + entry.key()
                        + "” can be "
                        + String.join(
                            " or ",
                            all.stream().map(p -> p.toString().replace('/', '.')).toList())));
    return Optional.empty();
  }

  private static List<ItemPath> ending(String key, List<ItemPath> paths) {
    return paths.stream()
        .filter(path -> ("." + path.toString().replace('/', '.')).endsWith("." + key))
        .toList();
  }

  private List<ItemPath> everything() {
    List<ItemPath> all = new ArrayList<>();
    draft.itemNames().forEach(name -> all.add(ItemPath.parse(name.replace('.', '/'))));
    return all;
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
          String.join(
              ",",
              list.elements().stream()
                  .map(e -> e instanceof Yaml.Scalar s ? s.text() : "")
                  .toList());
      case Yaml.Mapping mapping -> "";
    };
  }
}

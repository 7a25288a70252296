package org.ecrf.model.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Reading;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;

/** Runs the examples of a study and reports those that the rules do not answer as they say. */
final class ExampleRunner {
  private final Draft draft;
  private final ExampleNames names;
  private final ExampleSubject subjects;
  private final ExampleAnswer answers;

  ExampleRunner(StudyDefinition study, RuleBook rules, Draft draft) {
    this.draft = draft;
    this.names = new ExampleNames(study, draft);
    this.subjects = new ExampleSubject(study, rules);
    this.answers = new ExampleAnswer(study, rules);
  }

  void runAll() {
    draft.examples.forEach(this::run);
  }

  private void run(Example example) {
    int before = draft.problems.size();
    String visit = visit(example);
    List<Predicate<ItemPlace>> circles = subjects.circles(example, Occurrence.parse(visit).id());
    ExampleFacts facts = new ExampleFacts(draft);
    Casebook casebook = Casebook.EMPTY;
    for (Yaml.Entry entry : example.values()) {
      if (entry.key().equals("visit") || facts.take(entry)) {
        continue;
      }
      Optional<ExampleNames.Named> named = names.find(entry, circles).map(n -> at(visit, entry, n));
      Optional<ItemValue> value = named.flatMap(n -> value(n.place().item(), entry));
      casebook = value.isPresent() ? casebook.with(named.get().path(), value.get()) : casebook;
    }
    if (draft.problems.size() == before) {
      compare(example, answers.of(example, visit, casebook, facts.facts()));
    }
  }

  /** The visit whose form bare names belong to; empty where the rule has none. */
  private String visit(Example example) {
    Optional<String> first = subjects.visit(example);
    for (Yaml.Entry entry : example.values()) {
      if (entry.key().equals("visit")) {
        String written = ExampleValue.text(entry);
        if (!subjects.isVisitOf(example, written)) {
          draft.problems.add(
              entry.value().at().problem("“" + written + "” is not a visit with that form"));
        }
        return written;
      }
    }
    return first.orElse("");
  }

  /** A bare name at {@code visit: unscheduled[2]} stands in that repeat. */
  private static ExampleNames.Named at(String visit, Yaml.Entry entry, ExampleNames.Named named) {
    ItemPath path = named.path();
    String id = Occurrence.parse(visit).id();
    boolean elsewhere = entry.key().startsWith(id) || !path.visitId().equals(id);
    return visit.isEmpty() || elsewhere
        ? named
        : new ExampleNames.Named(named.place(), new ItemPath(visit, path.form(), path.item()));
  }

  private void compare(Example example, String found) {
    Map<String, String> values = new LinkedHashMap<>();
    example.values().forEach(entry -> values.put(entry.key(), ExampleValue.text(entry)));
    Tried tried =
        new Tried(
            example.of(),
            example.owner(),
            example.expected(),
            found,
            example.at().line(),
            example.at().column(),
            values);
    draft.tried.add(tried);
    if (!tried.holds()) {
      String message =
          "example of %s: expected %s, but the rule answers %s"
              .formatted(example.owner(), example.expected(), found);
      draft.problems.add(example.at().problem(message));
    }
  }

  private Optional<ItemValue> value(Item item, Yaml.Entry entry) {
    ItemValue value = ExampleValue.of(item, ExampleValue.text(entry));
    if (ItemReader.read(item, value) instanceof Reading.Unreadable unreadable) {
      draft.problems.add(entry.value().at().problem(unreadable.why().in("en")));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}

package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.visit.Visit;

/** Reads the examples of whatever has some. */
final class ExampleReader {
  static final String UNDETERMINED = "undetermined";
  private static final String GIVES = "gives";
  private static final List<String> WINDOW = List.of("target", "from", "to");

  private final Draft draft;
  private final Tried.Kind of;
  private final String owner;

  private ExampleReader(Draft draft, Tried.Kind of, String owner) {
    this.draft = draft;
    this.of = of;
    this.owner = owner;
  }

  /** Every criterion shows each of its three answers. */
  static void criterion(Fields fields, Criterion.Kind kind, String id, Draft draft) {
    List<String> words =
        kind == Criterion.Kind.INCLUSION
            ? List.of("met", "not met", UNDETERMINED)
            : List.of("excluded", "not excluded", UNDETERMINED);
    new ExampleReader(draft, Tried.Kind.CRITERION, id).byAnswer(fields, words);
  }

  static void cohort(Fields fields, String id, Draft draft) {
    new ExampleReader(draft, Tried.Kind.COHORT, id)
        .byAnswer(fields, List.of("member", "not member", UNDETERMINED));
  }

  /** A check that is never seen to fire, or never to be silent, may be none at all. */
  static void check(Fields fields, String id, Draft draft) {
    new ExampleReader(draft, Tried.Kind.CHECK, id).byAnswer(fields, List.of("fires", "silent"));
  }

  /** {@code [{weight: 49.9 kg, gives: 100}]}. */
  static void calculation(Fields fields, String owner, Draft draft) {
    ExampleReader reader = new ExampleReader(draft, Tried.Kind.CALCULATION, owner);
    Set<String> answers = reader.listed(fields, List.of(GIVES));
    boolean calculates = answers.stream().anyMatch(answer -> !answer.equals(UNDETERMINED));
    if (!calculates || answers.size() < 2) {
      draft.lacking.add(
          fields
              .at()
              .problem(
                  "“examples” of a calculation show a value and, without its input,"
                      + " “gives: undetermined” (or another value)"));
    }
  }

  /** {@code [{infusion.infusion.visit_date: 2026-11-30, target: 2026-12-30}]}, where it is due. */
  static void visit(Fields fields, Visit visit, Draft draft) {
    if (visit.timing() == null) {
      return;
    }
    ExampleReader reader = new ExampleReader(draft, Tried.Kind.VISIT, visit.id());
    Set<String> answers = reader.listed(fields, WINDOW);
    if (answers.stream().noneMatch(answer -> answer.matches(".*\\d.*"))) {
      draft.lacking.add(
          fields
              .at()
              .problem(
                  "“examples” of a visit with “due” show its window: {…, “target”, “from” or “to”:"
                      + " a day}"));
    }
  }

  private void byAnswer(Fields fields, List<String> words) {
    Optional<Yaml> yaml = asked(fields, "examples");
    if (yaml.isEmpty()) {
      return;
    }
    Fields examples = Fields.of(yaml.get(), "“examples”", draft.problems);
    for (String word : words) {
      for (Yaml.Mapping story : stories(asked(examples, word))) {
        draft.examples.add(new Example(of, owner, word, story.at(), story.entries()));
      }
    }
    examples.end();
  }

  private Optional<Yaml> asked(Fields fields, String key) {
    Optional<Yaml> yaml = fields.take(key);
    if (yaml.isEmpty()) {
      draft.lacking.add(fields.at().problem(Fields.missing(key)));
    }
    return yaml;
  }

  /** The expected answer stands in each story, under one of the keys at least. */
  private Set<String> listed(Fields fields, List<String> keys) {
    Set<String> answers = new HashSet<>();
    for (Yaml.Mapping story : stories(fields.take("examples"))) {
      List<Yaml.Entry> expected =
          story.entries().stream().filter(e -> keys.contains(e.key())).toList();
      if (expected.isEmpty()) {
        draft.problems.add(
            story.at().problem("an example says what it gives: “" + keys.getFirst() + "”"));
        continue;
      }
      List<Yaml.Entry> values = new ArrayList<>(story.entries());
      values.removeAll(expected);
      answers.add(answer(expected));
      draft.examples.add(new Example(of, owner, answer(expected), story.at(), values));
    }
    return answers;
  }

  /** {@code 100}; of a visit {@code target 2026-12-30, from 2026-12-23}. */
  private String answer(List<Yaml.Entry> expected) {
    return of == Tried.Kind.CALCULATION
        ? ExampleValue.text(expected.getFirst())
        : expected.stream()
            .map(entry -> entry.key() + " " + ExampleValue.text(entry))
            .collect(Collectors.joining(", "));
  }

  private List<Yaml.Mapping> stories(Optional<Yaml> yaml) {
    List<Yaml.Mapping> stories = new ArrayList<>();
    if (yaml.isEmpty()) {
      return stories;
    }
    if (!(yaml.get() instanceof Yaml.Listing listing) || listing.elements().isEmpty()) {
      draft.problems.add(
          yaml.get().at().problem("examples are a list: [{item: value, item: value}]"));
      return stories;
    }
    for (Yaml story : listing.elements()) {
      if (story instanceof Yaml.Mapping mapping) {
        stories.add(mapping);
      } else {
        draft.problems.add(story.at().problem("an example is written {item: value, item: value}"));
      }
    }
    return stories;
  }
}

package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ecrf.model.rule.Nearest;

/**
 * The keys of one mapping, taken one by one. What is missing, of the wrong shape or left over is
 * reported; the reader goes on with an empty text, so that one reading finds every problem.
 */
final class Fields {
  private final Yaml.Place at;
  private final Map<String, Yaml.Entry> left = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();
  private final List<Problem> problems;

  private Fields(Yaml.Place at, List<Problem> problems) {
    this.at = at;
    this.problems = problems;
  }

  static Fields of(Yaml yaml, String what, List<Problem> problems) {
    Fields fields = new Fields(yaml.at(), problems);
    if (yaml instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(entry -> fields.left.put(entry.key(), entry));
    } else {
      problems.add(yaml.at().problem(what + " is described by keys and values"));
    }
    return fields;
  }

  Yaml.Place at() {
    return at;
  }

  void problem(Yaml.Place place, String message) {
    problems.add(place.problem(message));
  }

  /** A name that does not stand for anything, with those that may have been meant. */
  void unknown(Yaml.Scalar name, String what, Collection<String> known) {
    problem(
        name.at(),
        "there is no " + what + " “" + name.text() + "”" + Nearest.hint(name.text(), known));
  }

  /** One of a few words, those of an enumeration: {@code on site} for {@code ON_SITE}. */
  @SafeVarargs
  final <E extends Enum<E>> E word(String key, E otherwise, E... allowed) {
    return scalar(key)
        .map(word -> Words.read(word, key, otherwise, problems, allowed))
        .orElse(otherwise);
  }

  @SafeVarargs
  final <E extends Enum<E>> E needWord(String key, E otherwise, E... allowed) {
    return needScalar(key)
        .map(word -> Words.read(word, key, otherwise, problems, allowed))
        .orElse(otherwise);
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  /** A whole number between these two. */
  int whole(String key, int least, int most, int otherwise) {
    return scalar(key).map(text -> Words.whole(text, key, least, most, problems)).orElse(otherwise);
  }

  int needWhole(String key, int least, int most) {
    return needScalar(key).map(text -> Words.whole(text, key, least, most, problems)).orElse(least);
  }

  List<Problem> problems() {
    return problems;
  }

  /** What stands there, without taking it. */
  Optional<Yaml> peek(String key) {
    return Optional.ofNullable(left.get(key)).map(Yaml.Entry::value);
  }

  Optional<Yaml> take(String key) {
    known.add(key);
    return Optional.ofNullable(left.remove(key)).map(Yaml.Entry::value);
  }

  Optional<Yaml> need(String key) {
    Optional<Yaml> found = take(key);
    if (found.isEmpty()) {
      problem(at, missing(key));
    }
    return found;
  }

  static String missing(String key) {
    return "“" + key + "” is missing here";
  }

  Optional<Yaml.Scalar> scalar(String key) {
    return take(key).flatMap(yaml -> asScalar(key, yaml));
  }

  Optional<Yaml.Scalar> needScalar(String key) {
    return need(key).flatMap(yaml -> asScalar(key, yaml));
  }

  String text(String key) {
    return scalar(key).map(Yaml.Scalar::text).orElse("");
  }

  String needText(String key) {
    return needScalar(key).map(Yaml.Scalar::text).orElse("");
  }

  boolean yes(String key) {
    return scalar(key).map(answer -> Words.yes(answer, key, problems)).orElse(false);
  }

  /** The texts of a list, in which none may stand twice. */
  List<Yaml.Scalar> scalars(String key) {
    return take(key).map(yaml -> scalars(key, yaml)).orElse(List.of());
  }

  List<String> texts(String key, Yaml yaml) {
    return scalars(key, yaml).stream().map(Yaml.Scalar::text).toList();
  }

  List<Yaml.Scalar> scalars(String key, Yaml yaml) {
    if (!(yaml instanceof Yaml.Listing listing)) {
      problem(yaml.at(), "“" + key + "” is a list: [one, two]");
      return List.of();
    }
    List<Yaml.Scalar> scalars =
        listing.elements().stream().flatMap(e -> asScalar(key, e).stream()).toList();
    Set<String> seen = new HashSet<>();
    scalars.stream()
        .filter(scalar -> !seen.add(scalar.text()))
        .forEach(
            scalar ->
                problem(scalar.at(), "“" + scalar.text() + "” stands twice in “" + key + "”"));
    return scalars;
  }

  /** Each key of a mapping with its value. */
  void each(String key, boolean needed, BiConsumer<Yaml.Entry, Yaml> reader) {
    Optional<Yaml> found = needed ? need(key) : take(key);
    found.ifPresent(
        yaml -> {
          if (yaml instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach(entry -> reader.accept(entry, entry.value()));
          } else {
            problem(yaml.at(), "“" + key + "” is described by keys and values");
          }
        });
  }

  /** Reports what nobody asked for. */
  void end() {
    left.values()
        .forEach(
            entry ->
                problem(
                    entry.at(),
                    "“" + entry.key() + "” is not known here" + Nearest.hint(entry.key(), known)));
  }

  private Optional<Yaml.Scalar> asScalar(String key, Yaml yaml) {
    if (yaml instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    problem(yaml.at(), "“" + key + "” needs a text here");
    return Optional.empty();
  }
}

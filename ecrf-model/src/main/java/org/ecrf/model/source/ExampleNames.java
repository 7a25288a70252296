package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.study.StudyDefinition;

/**
 * The items that examples write. An item has its full name, or the end of it where no other item
 * ends so: first among those that the rule is about, then among all of the study. What repeats
 * carries its number, {@code log.medication[2].name}; what is left out is the first.
 */
final class ExampleNames {
  private final Draft draft;
  private final List<ItemPlace> all;
  private final Map<String, List<ItemPlace>> byItem;

  ExampleNames(StudyDefinition study, Draft draft) {
    this.draft = draft;
    this.all = ItemPlace.all(study);
    this.byItem = all.stream().collect(Collectors.groupingBy(place -> place.item().id()));
  }

  /** What an example names: the item, and the path of its value. */
  record Named(ItemPlace place, ItemPath path) {}

  List<ItemPlace> all() {
    return all;
  }

  /**
   * @param circles the items that may be meant, the nearest circle first
   */
  Optional<Named> find(Yaml.Entry entry, List<Predicate<ItemPlace>> circles) {
    List<Occurrence> written =
        Arrays.stream(entry.key().split("\\.", -1)).map(Occurrence::parse).toList();
    List<ItemPlace> found = found(written, circles);
    if (found.size() == 1) {
      return number(entry, written, found.getFirst());
    }
    String key = entry.key();
    draft.problems.add(entry.at().problem(found.isEmpty() ? unknown(key) : ambiguous(key, found)));
    return Optional.empty();
  }

  private List<ItemPlace> found(List<Occurrence> written, List<Predicate<ItemPlace>> circles) {
    List<ItemPlace> called =
        byItem.getOrDefault(written.getLast().id(), List.of()).stream()
            .filter(place -> endsWith(place, written))
            .toList();
    List<Predicate<ItemPlace>> wider = new ArrayList<>(circles);
    wider.add(place -> true);
    for (Predicate<ItemPlace> circle : wider) {
      List<ItemPlace> found = called.stream().filter(circle).toList();
      Optional<ItemPlace> whole =
          found.stream().filter(place -> place.ids().size() == written.size()).findFirst();
      if (whole.isPresent() || !found.isEmpty()) {
        return whole.map(List::of).orElse(found);
      }
    }
    return List.of();
  }

  /** The group may be left out. */
  private static boolean endsWith(ItemPlace place, List<Occurrence> written) {
    String end = "." + written.stream().map(Occurrence::id).collect(Collectors.joining("."));
    return ("." + place.name()).endsWith(end) || ("." + place.shortName()).endsWith(end);
  }

  private Optional<Named> number(Yaml.Entry entry, List<Occurrence> written, ItemPlace place) {
    List<Occurrence> steps = new ArrayList<>();
    for (ItemPlace.Step step : place.steps()) {
      Optional<Occurrence> stands =
          written.subList(0, written.size() - 1).stream()
              .filter(o -> o.id().equals(step.id()))
              .reduce((a, b) -> b);
      int number = stands.map(Occurrence::repeat).orElse(step.repeats() == null ? 0 : 1);
      if (step.repeats() == null && number > 0) {
        draft.problems.add(entry.at().problem("“" + step.id() + "” stands once, without a number"));
        return Optional.empty();
      }
      if (step.repeats() != null && (number < 1 || number > step.repeats().most())) {
        draft.problems.add(
            entry
                .at()
                .problem(
                    "“%s” repeats: %s[1] to %s[%d]"
                        .formatted(step.id(), step.id(), step.id(), step.repeats().most())));
        return Optional.empty();
      }
      steps.add(new Occurrence(step.id(), number));
    }
    return Optional.of(new Named(place, place.path(steps)));
  }

  private String unknown(String key) {
    List<String> names = all.stream().map(ItemPlace::name).toList();
    return "there is no item “" + key + "”" + Nearest.hint(key, names);
  }

  private static String ambiguous(String key, List<ItemPlace> found) {
    List<String> names = new ArrayList<>(found.stream().map(ItemPlace::name).limit(5).toList());
    names.addAll(Collections.nCopies(found.size() > 5 ? 1 : 0, "…"));
    return names.stream().collect(Collectors.joining(" or ", "“" + key + "” can be ", ""));
  }
}

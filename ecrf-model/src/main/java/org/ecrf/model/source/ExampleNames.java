package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.RuleBook;

/**
 * The items that examples write. An item has its full name, or the end of it where no other item
 * ends so: first among those that the criterion rests on, then among all of the study.
 */
record ExampleNames(RuleBook rules, Draft draft) {

  Optional<ItemPath> path(String criterion, Yaml.Entry entry) {
    List<ItemPath> found = ending(entry.key(), rules.foundations(criterion));
    if (found.isEmpty()) {
      found = ending(entry.key(), everything());
    }
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    draft.problems.add(
        entry.at().problem(found.isEmpty() ? unknown(entry.key()) : ambiguous(entry.key(), found)));
    return Optional.empty();
  }

  private String unknown(String key) {
    return "there is no item “" + key + "”" + Nearest.hint(key, draft.itemNames());
  }

  private static String ambiguous(String key, List<ItemPath> found) {
    return found.stream()
        .map(ExampleNames::name)
        .collect(Collectors.joining(" or ", "“" + key + "” can be ", ""));
  }

  private static List<ItemPath> ending(String key, List<ItemPath> paths) {
    return paths.stream().filter(path -> ("." + name(path)).endsWith("." + key)).toList();
  }

  private List<ItemPath> everything() {
    List<ItemPath> all = new ArrayList<>();
    draft.itemNames().forEach(name -> all.add(ItemPath.parse(name.replace('.', '/'))));
    return all;
  }

  private static String name(ItemPath path) {
    return path.toString().replace('/', '.');
  }
}

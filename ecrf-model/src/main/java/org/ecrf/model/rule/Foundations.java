package org.ecrf.model.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;

/** Which items an expression rests on, through calculations down to what was entered. */
final class Foundations {
  private final Map<String, DerivedItem> calculated = new HashMap<>();

  Foundations(Collection<DerivedItem> derived) {
    derived.stream()
        .filter(item -> item.formula().isPresent())
        .forEach(item -> calculated.put(Bindings.name(item.path()), item));
  }

  List<ItemPath> of(Expression rule) {
    Set<String> found = new LinkedHashSet<>();
    rule.names().forEach(name -> add(Vocabulary.subjectOf(name), found));
    return found.stream().map(name -> ItemPath.parse(name.replace('.', '/'))).toList();
  }

  private void add(String name, Set<String> found) {
    boolean isItem = name.chars().filter(c -> c == '.').count() == 2;
    if (!isItem || !found.add(name)) {
      return;
    }
    DerivedItem item = calculated.get(name);
    if (item != null) {
      item.restsOn().stream().sorted().forEach(input -> add(input, found));
    }
  }
}

package org.ecrf.server.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;

/** Repeats of a group are numbered without a gap. */
final class GroupNumbers {
  private final Map<String, Integer> highest = new HashMap<>();

  /**
   * @param stored items of the entry that were ever saved
   */
  GroupNumbers(Collection<String> stored) {
    stored.forEach(this::reach);
  }

  /** Of these items of a save, those that stand beyond the next repeat of their group. */
  List<String> beyond(Collection<String> items) {
    return items.stream()
        .sorted(Comparator.comparing((String item) -> group(item).repeat()).thenComparing(i -> i))
        .filter(item -> !isNext(item))
        .toList();
  }

  private boolean isNext(String item) {
    Occurrence group = group(item);
    boolean next = group.repeat() <= highest.getOrDefault(group.id(), 0) + 1;
    if (next) {
      reach(item);
    }
    return next;
  }

  private void reach(String item) {
    Occurrence group = group(item);
    if (group.repeat() > 0) {
      highest.merge(group.id(), group.repeat(), Math::max);
    }
  }

  /** How many repeats a group has, from 1 without a gap. */
  int highest(String group) {
    return highest.getOrDefault(group, 0);
  }

  /**
   * Numbers of the repeats that hold something.
   *
   * @param isEntered by item as saves name it
   */
  List<Integer> holding(Section group, Predicate<String> isEntered) {
    return IntStream.rangeClosed(1, highest(group.id()))
        .filter(
            number ->
                group.items().stream()
                    .map(item -> new Occurrence(group.id(), number) + "/" + item.id())
                    .anyMatch(isEntered))
        .boxed()
        .toList();
  }

  private static Occurrence group(String item) {
    int end = item.indexOf('/');
    return Occurrence.parse(end < 0 ? "" : item.substring(0, end));
  }
}

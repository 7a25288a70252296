package org.ecrf.model.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The parts of two versions, matched by what they are called. */
record Matched<T>(Map<String, T> before, Map<String, T> after) {

  static <T> Matched<T> of(List<T> before, List<T> after, Function<T, String> id) {
    return new Matched<>(byId(before, id), byId(after, id));
  }

  private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    parts.forEach(part -> byId.put(id.apply(part), part));
    return byId;
  }

  void removed(Consumer<T> removed) {
    before.forEach(
        (id, part) -> {
          if (!after.containsKey(id)) {
            removed.accept(part);
          }
        });
  }

  void added(Consumer<T> added) {
    after.forEach(
        (id, part) -> {
          if (!before.containsKey(id)) {
            added.accept(part);
          }
        });
  }

  void kept(BiConsumer<T, T> kept) {
    before.forEach(
        (id, part) -> {
          if (after.containsKey(id)) {
            kept.accept(part, after.get(id));
          }
        });
  }

  /** What both have stands in another order. */
  boolean reordered() {
    List<String> old = new ArrayList<>(before.keySet());
    old.retainAll(after.keySet());
    List<String> next = new ArrayList<>(after.keySet());
    next.retainAll(before.keySet());
    return !old.equals(next);
  }
}

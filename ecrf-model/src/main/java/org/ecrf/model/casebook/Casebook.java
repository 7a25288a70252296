package org.ecrf.model.casebook;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;

/** The values of one subject; immutable. Rules read nothing else of the subject. */
public record Casebook(Map<ItemPath, ItemValue> values) {
  public static final Casebook EMPTY = new Casebook(Map.of());

  public Casebook {
    values = Map.copyOf(values);
  }

  public Optional<ItemValue> at(ItemPath path) {
    return Optional.ofNullable(values.get(path));
  }

  public Casebook with(ItemPath path, ItemValue value) {
    Map<ItemPath, ItemValue> next = new TreeMap<>(values);
    next.put(path, value);
    return new Casebook(next);
  }
}

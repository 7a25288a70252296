package org.ecrf.model.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts derived items in an order in which each comes after what it rests on. */
final class DerivedOrder {
  private final Map<String, DerivedItem> byName = new LinkedHashMap<>();
  private final List<DerivedItem> ordered = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<DerivedItem, List<String>> circles = new LinkedHashMap<>();

  DerivedOrder(Collection<DerivedItem> items) {
    items.forEach(item -> byName.put(Bindings.name(item.path()), item));
    byName.keySet().forEach(this::visit);
  }

  List<DerivedItem> ordered() {
    return ordered;
  }

  /** Items that rest on themselves, each with the way around. */
  Map<DerivedItem, List<String>> circles() {
    return circles;
  }

  private void visit(String name) {
    DerivedItem item = byName.get(name);
    if (item == null || done.contains(name)) {
      return;
    }
    if (open.contains(name)) {
      List<String> way = new ArrayList<>(open.reversed());
      List<String> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
      circle.add(name);
      circles.putIfAbsent(item, circle);
      return;
    }
    open.push(name);
    item.restsOn().stream().sorted().forEach(this::visit);
    open.pop();
    done.add(name);
    ordered.add(item);
  }
}

package org.ecrf.model.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts derived items in an order in which each comes after what it rests on. */
final class DerivedOrder {
  private final Limits limits;
  private final Map<Layout.At, DerivedItem> items = new LinkedHashMap<>();
  private final List<DerivedItem> ordered = new ArrayList<>();
  private final Set<Layout.At> done = new HashSet<>();
  private final Deque<Layout.At> open = new ArrayDeque<>();
  private final Map<DerivedItem, List<String>> circles = new LinkedHashMap<>();

  DerivedOrder(Collection<DerivedItem> derived, Limits limits) {
    this.limits = limits;
    derived.forEach(item -> items.put(item.at(), item));
    items.keySet().forEach(this::visit);
  }

  List<DerivedItem> ordered() {
    return ordered;
  }

  /** Items that rest on themselves, each with the way around. */
  Map<DerivedItem, List<String>> circles() {
    return circles;
  }

  private void visit(Layout.At at) {
    DerivedItem item = items.get(at);
    if (item == null || done.contains(at)) {
      return;
    }
    if (open.contains(at)) {
      circles.putIfAbsent(item, circle(at));
      return;
    }
    open.push(at);
    new Reads(item.reads(), item.place(), limits)
        .items().stream().sorted(Comparator.comparing(Layout.At::name)).forEach(this::visit);
    open.pop();
    done.add(at);
    ordered.add(item);
  }

  private List<String> circle(Layout.At at) {
    List<Layout.At> way = new ArrayList<>(open.reversed());
    List<String> circle = new ArrayList<>();
    way.subList(way.indexOf(at), way.size()).forEach(step -> circle.add(step.name()));
    circle.add(at.name());
    return circle;
  }
}

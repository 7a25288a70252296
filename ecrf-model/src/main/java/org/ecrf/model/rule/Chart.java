package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * All that rules know of one subject at one time: cells by place, and facts. Never written again
 * once its evaluation is over, so that explanations can still be drawn from it later.
 *
 * @param sheets by index of the place, in the order of the numbers of repeats
 * @param facts by name
 * @param visits facts of each visit, by its occurrence and then by name
 * @param ranges reference ranges of the site's laboratories
 */
record Chart(
    Layout layout,
    List<List<Sheet>> sheets,
    Map<String, Object> facts,
    Map<String, Map<String, Object>> visits,
    List<ReferenceRange> ranges) {

  /** Of somebody of whom nothing is known. */
  static Chart empty(Layout layout) {
    List<List<Sheet>> sheets = new ArrayList<>();
    for (Place place : layout.places()) {
      sheets.add(place.repeats() ? List.of() : List.of(first(place)));
    }
    return new Chart(layout, sheets, Map.of(), Map.of(), List.of());
  }

  private static Sheet first(Place place) {
    return new Sheet(
        place, new Occurrence(place.visit().id(), 0), new Occurrence(place.cells().form().id(), 0));
  }

  List<Sheet> at(Place place) {
    return sheets.get(place.index());
  }

  Optional<Sheet> sheet(Place place, String visit, String form) {
    for (Sheet sheet : at(place)) {
      if (sheet.visit().equals(visit) && sheet.form().equals(form)) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  @Nullable Object visitFact(String visit, String name) {
    return visits.getOrDefault(visit, Map.of()).get(name);
  }

  /** The elements that hold an item. */
  List<Element> elements(Layout.At at) {
    List<Element> elements = new ArrayList<>();
    for (Sheet sheet : at(at.place())) {
      if (at.slot().isInGroup()) {
        elements.addAll(sheet.rows(at.slot().group()));
      } else {
        elements.add(sheet);
      }
    }
    return elements;
  }

  /** All captured values. */
  Map<ItemPath, ItemValue> values() {
    Map<ItemPath, ItemValue> values = new HashMap<>();
    for (Place place : layout.places()) {
      for (Slot slot : place.cells().slots()) {
        for (Element element : elements(new Layout.At(place, slot))) {
          ItemValue raw = element.cell(slot.index()).raw();
          if (raw != null) {
            values.put(element.path(slot), raw);
          }
        }
      }
    }
    return values;
  }
}

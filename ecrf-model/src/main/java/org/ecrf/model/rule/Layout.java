package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Every form at every visit of a study, in the order of the protocol. */
final class Layout {
  private final Map<String, FormCells> forms = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Map<String, Place>> byVisit = new LinkedHashMap<>();
  private final int slots;

  Layout(StudyDefinition study) {
    int count = 0;
    for (Form form : study.forms().values()) {
      FormCells cells = new FormCells(form, count);
      forms.put(form.id(), cells);
      count += cells.slots().size();
    }
    this.slots = count;
    for (Visit visit : study.visits()) {
      for (String form : visit.forms()) {
        int order = study.visits().indexOf(visit);
        Place place = new Place(places.size(), order, visit, forms.get(form));
        places.add(place);
        byVisit.computeIfAbsent(visit.id(), v -> new LinkedHashMap<>()).put(form, place);
      }
    }
  }

  List<Place> places() {
    return places;
  }

  FormCells form(String id) {
    return forms.get(id);
  }

  /** How many items all forms have. */
  int slots() {
    return slots;
  }

  @Nullable Place place(String visit, String form) {
    return byVisit.getOrDefault(visit, Map.of()).get(form);
  }

  List<Place> placesOf(String form) {
    return places.stream().filter(p -> p.cells().form().id().equals(form)).toList();
  }

  /** A place and one of its items. */
  record At(Place place, Slot slot) {
    String name() {
      return place.path(slot).toString().replace('/', '.');
    }
  }

  /** The item behind {@code visit.form.item}, where it does not repeat. */
  Optional<At> item(String name) {
    String[] parts = name.split("\\.", -1);
    Place place = parts.length == 3 ? place(parts[0], parts[1]) : null;
    return Optional.ofNullable(place)
        .filter(p -> !p.repeats())
        .flatMap(p -> Optional.ofNullable(p.cells().slot(parts[2])).map(s -> new At(p, s)))
        .filter(spot -> !spot.slot().isInGroup());
  }
}

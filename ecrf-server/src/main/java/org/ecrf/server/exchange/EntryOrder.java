package org.ecrf.server.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;

/** Entries in the order of the study's visits and forms; what it no longer has comes last. */
final class EntryOrder implements Comparator<EntryRecord> {
  private final Map<FormAt, Integer> places = new HashMap<>();

  EntryOrder(StudyDefinition study) {
    for (Visit visit : study.visits()) {
      visit.forms().forEach(form -> places.put(new FormAt(visit.id(), form), places.size()));
    }
  }

  @Override
  public int compare(EntryRecord one, EntryRecord other) {
    int byPlace = Integer.compare(place(one), place(other));
    return byPlace != 0 ? byPlace : at(one).toString().compareTo(at(other).toString());
  }

  private int place(EntryRecord entry) {
    return places.getOrDefault(at(entry), Integer.MAX_VALUE);
  }

  private static FormAt at(EntryRecord entry) {
    return new FormAt(entry.visit(), entry.form());
  }
}

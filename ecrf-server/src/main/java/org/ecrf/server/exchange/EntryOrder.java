package org.ecrf.server.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;

/**
 * Entries in the order of the study's visits and forms, repeats by their numbers; what the study no
 * longer has comes last.
 */
final class EntryOrder implements Comparator<EntryRecord> {
  private final Map<String, Integer> visits = new HashMap<>();
  private final Map<FormAt, Integer> forms = new HashMap<>();
  private final Comparator<FormAt> order =
      Comparator.comparing((FormAt at) -> visits.getOrDefault(at.visitAt().id(), forms.size()))
          .thenComparing(at -> at.visitAt().id())
          .thenComparing(at -> at.visitAt().repeat())
          .thenComparing(this::form)
          .thenComparing(at -> at.formAt().id())
          .thenComparing(at -> at.formAt().repeat());

  EntryOrder(StudyDefinition study) {
    for (Visit visit : study.visits()) {
      visits.put(visit.id(), visits.size());
      visit.forms().forEach(form -> forms.put(new FormAt(visit.id(), form), forms.size()));
    }
  }

  @Override
  public int compare(EntryRecord one, EntryRecord other) {
    return order.compare(at(one), at(other));
  }

  private int form(FormAt at) {
    return forms.getOrDefault(new FormAt(at.visitAt().id(), at.formAt().id()), forms.size());
  }

  private static FormAt at(EntryRecord entry) {
    return new FormAt(entry.visit(), entry.form());
  }
}

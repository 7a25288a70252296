package org.ecrf.server.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.ClosedForms;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Standings;
import org.ecrf.server.subject.SubjectFile;

/** What the entries hold of forms that are frozen or locked: there nothing is calculated anew. */
final class ClosedEntries {
  private final Standings standings;
  private final Map<ItemPath, ItemValue> calculated = new HashMap<>();
  private final Map<ItemPath, Boolean> hidden = new HashMap<>();

  private ClosedEntries(Standings standings) {
    this.standings = standings;
  }

  /** Of all forms that there are, also of those without an entry. */
  static ClosedForms of(SubjectFile subject, Instances instances, Entries entries) {
    if (subject.standings().all().isEmpty()) {
      return ClosedForms.NONE;
    }
    ClosedEntries closed = new ClosedEntries(subject.standings());
    entries.present().filter(row -> closed.has(row.at())).forEach(closed::take);
    return new ClosedForms(closed.forms(instances), closed.calculated, closed.hidden);
  }

  static boolean isClosed(SubjectFile subject, FormAt at) {
    return new ClosedEntries(subject.standings()).has(at);
  }

  private boolean has(FormAt at) {
    return standings.at(at.spot()).refuses(Doing.ENTRY);
  }

  private Set<ClosedForms.At> forms(Instances instances) {
    return instances.study().visits().stream()
        .flatMap(
            visit ->
                instances.of(visit).stream().flatMap(key -> instances.forms(visit, key).stream()))
        .filter(this::has)
        .map(at -> new ClosedForms.At(at.visit(), at.form()))
        .collect(Collectors.toSet());
  }

  private void take(EntryRow row) {
    row.data()
        .forEach(
            (item, kept) -> {
              ItemPath path = row.at().item(item);
              ItemValue value = kept.itemValue();
              if (value != null) {
                hidden.put(path, kept.isHidden());
                if (kept.isCalculated()) {
                  calculated.put(path, value);
                }
              }
            });
  }
}

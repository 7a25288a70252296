package org.ecrf.server.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** All entries of one subject, by form. */
final class Entries {
  private final Map<FormAt, EntryRow> rows = new HashMap<>();

  void add(EntryRow row) {
    rows.put(row.at(), row);
  }

  Optional<EntryRow> at(FormAt form) {
    return Optional.ofNullable(rows.get(form));
  }

  @Nullable Kept kept(FormAt form, String item) {
    EntryRow row = rows.get(form);
    return row == null ? null : row.data().get(item);
  }

  /** Items of the entry that were ever saved. */
  Set<String> items(FormAt form) {
    EntryRow row = rows.get(form);
    return row == null ? Set.of() : row.data().keySet();
  }

  /** A person has entered a value that still stands. */
  boolean isEntered(FormAt form, String item) {
    Kept kept = kept(form, item);
    return kept != null && !kept.isCalculated() && kept.itemValue() != null;
  }

  EntryState state(FormAt form) {
    EntryRow row = rows.get(form);
    return row == null ? EntryState.EMPTY : row.state();
  }

  Map<FormAt, EntryState> states() {
    Map<FormAt, EntryState> states = new HashMap<>();
    rows.forEach((form, row) -> states.put(form, row.state()));
    return states;
  }

  /** Those that are part of the casebook. */
  List<EntryRow> all() {
    return present().toList();
  }

  Stream<EntryRow> present() {
    return rows.values().stream().filter(row -> !row.isMistaken());
  }

  /** Those that were added by mistake. */
  Stream<EntryRow> mistaken() {
    return rows.values().stream().filter(EntryRow::isMistaken);
  }

  Glance glance() {
    return new Glance(entered(), shown(), states());
  }

  /** What people have entered and is asked: what is hidden is left out. */
  private Casebook shown() {
    Map<ItemPath, ItemValue> values = new TreeMap<>(entered().values());
    rows.forEach(
        (form, row) ->
            row.data()
                .forEach(
                    (item, kept) -> {
                      if (kept.status() == ItemStatus.HIDDEN) {
                        values.remove(form.item(item));
                      }
                    }));
    return new Casebook(values);
  }

  /** What people have entered; what follows from it is computed anew. */
  Casebook entered() {
    Map<ItemPath, ItemValue> values = new TreeMap<>();
    all()
        .forEach(
            row ->
                row.data()
                    .forEach(
                        (item, kept) -> {
                          ItemValue value = kept.itemValue();
                          if (value != null && !kept.isCalculated()) {
                            values.put(row.at().item(item), value);
                          }
                        }));
    return new Casebook(values);
  }
}

package org.ecrf.server.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.jspecify.annotations.Nullable;

/** Brings the entries up to what was entered, and notes every change for the act. */
final class Projection {
  private static final String STATE = "/state";
  private final String by;
  private final Instant at;
  private final List<Changed> changes = new ArrayList<>();
  private final Set<ItemPath> items = new HashSet<>();

  Projection(String by, Instant at) {
    this.by = by;
    this.at = at;
  }

  /** What a person entered. */
  void enter(EntryRow row, Map<String, @Nullable ItemValue> values) {
    replace(row, values, by, false);
  }

  /**
   * What follows: calculated values of every entry that exists, whichever form they depend on; and
   * a complete form in which a required item has lost its answer, or newly asks for one, is no
   * longer complete.
   */
  void settle(Entries entries, CasebookNow now) {
    for (EntryRow row : entries.all()) {
      Form form = now.study().definition().forms().get(row.at().form());
      calculate(row, form, now);
      if (row.state() == EntryState.COMPLETE && !Answers.open(row.at(), form, now).isEmpty()) {
        move(row, EntryState.IN_PROGRESS);
      }
    }
  }

  void move(EntryRow row, EntryState next) {
    changes.add(
        new Changed(
            row.at().target() + STATE,
            ItemValue.of(row.state().name()),
            ItemValue.of(next.name())));
    row.state(next);
  }

  /** In the order of their paths. */
  List<Changed> changes() {
    return changes.stream().sorted(Comparator.comparing(Changed::path)).toList();
  }

  /** The items among the changes. */
  Set<ItemPath> paths() {
    return Set.copyOf(items);
  }

  private void calculate(EntryRow row, Form form, CasebookNow now) {
    Map<String, @Nullable ItemValue> values = new TreeMap<>();
    for (Item item : form.items()) {
      if (item.kind() == ItemKind.CALCULATED) {
        ItemValue value = now.evaluation().calculated().get(row.at().item(item.id()));
        if (!Objects.equals(row.value(item.id()), value)) {
          values.put(item.id(), value);
        }
      }
    }
    replace(row, values, Author.SYSTEM.name(), true);
  }

  private void replace(
      EntryRow row, Map<String, @Nullable ItemValue> values, String who, boolean calculated) {
    if (values.isEmpty()) {
      return;
    }
    Map<String, Kept> next = new TreeMap<>();
    values.forEach(
        (item, value) -> {
          Kept before = row.data().get(item);
          ItemPath path = row.at().item(item);
          items.add(path);
          changes.add(new Changed(path.toString(), row.value(item), value));
          next.put(item, Kept.next(before, value, who, at, calculated));
        });
    row.replace(next);
  }
}

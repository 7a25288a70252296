package org.ecrf.server.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Brings the entries up to what was entered, and notes every change for the act. */
final class Projection {
  private static final String STATE = "/state";
  private final String by;
  private final Instant at;
  private final List<Changed> changes = new ArrayList<>();
  private final Set<ItemPath> items = new HashSet<>();
  private final Set<ItemPath> turned = new HashSet<>();

  Projection(String by, Instant at) {
    this.by = by;
    this.at = at;
  }

  /**
   * What a person entered.
   *
   * @param before where the form stood: {@code EMPTY} where its row was just made
   */
  void enter(EntryRow row, EntryState before, Map<String, @Nullable ItemValue> values) {
    if (before == EntryState.EMPTY) {
      move(row, before, EntryState.IN_PROGRESS);
    }
    replace(row, values, by, false);
  }

  /**
   * What follows: calculated values of these entries, whichever form they depend on; what is hidden
   * now, or shown again; and a complete form in which a required item has lost its answer, or newly
   * asks for one, is no longer complete. What an entry asks for is said by the version that it was
   * written with.
   */
  void settle(List<EntryRow> rows, CasebookNow now, IntFunction<StudyDefinition> versions) {
    Map<FormAt, Map<String, ItemValue>> calculated = calculated(now);
    for (EntryRow row : rows) {
      calculate(row, calculated.getOrDefault(row.at(), Map.of()));
      hide(row, now);
      if (row.state() == EntryState.COMPLETE && asksAgain(row, now, versions)) {
        move(row, EntryState.IN_PROGRESS);
      }
    }
  }

  /** What a display condition hides stays and is marked; shown again, it is as it was. */
  private void hide(EntryRow row, CasebookNow now) {
    Map<String, Kept> marked = new TreeMap<>();
    row.data()
        .forEach(
            (item, kept) -> {
              boolean hides =
                  kept.status(now.evaluation().hidden().contains(row.at().item(item)))
                      == ItemStatus.HIDDEN;
              if (hides != kept.isHidden()) {
                marked.put(item, kept.hidden(hides));
                turned.add(row.at().item(item));
                changes.add(
                    new Changed(
                        row.at().target() + "/" + item + "/hidden", mark(!hides), mark(hides)));
              }
            });
    if (!marked.isEmpty()) {
      row.replace(marked);
    }
  }

  private static @Nullable ItemValue mark(boolean hidden) {
    return hidden ? ItemValue.of("true") : null;
  }

  private static boolean asksAgain(
      EntryRow row, CasebookNow now, IntFunction<StudyDefinition> versions) {
    Form form = versions.apply(row.studyVersion()).forms().get(row.at().formAt().id());
    return !Answers.open(row.at(), form, now).isEmpty();
  }

  private static Map<FormAt, Map<String, ItemValue>> calculated(CasebookNow now) {
    Map<FormAt, Map<String, ItemValue>> byForm = new HashMap<>();
    now.evaluation()
        .calculated()
        .forEach(
            (path, value) ->
                byForm
                    .computeIfAbsent(FormAt.of(path), at -> new TreeMap<>())
                    .put(path.item(), value));
    return byForm;
  }

  void move(EntryRow row, EntryState next) {
    move(row, row.state(), next);
  }

  /**
   * @param before where the form stood: {@code EMPTY} where its row was just made
   */
  void move(EntryRow row, EntryState before, EntryState next) {
    if (before != next) {
      note(row, before, next);
      row.state(next);
    }
  }

  private void note(EntryRow row, EntryState before, EntryState next) {
    changes.add(
        new Changed(
            row.at().target() + STATE, ItemValue.of(before.name()), ItemValue.of(next.name())));
  }

  /** Whatever is entered at a visit, it took place: that it was missed is taken back. */
  void holds(SubjectFile subject, FormAt at) {
    if (subject.missed().containsKey(at.visit())) {
      subject.hold(at.visit());
      changes.addAll(VisitMarks.planned(at.visit()));
    }
  }

  /** The entry is part of nothing from now on, or is back in its former state. */
  void mistaken(EntryRow row, @Nullable Mistake said) {
    EntryState before = row.state();
    if (said == null) {
      row.restore();
    } else {
      row.mistaken(said);
    }
    note(row, before, row.state());
  }

  /** The items that are other than before: changed, hidden, or shown again. */
  Set<ItemPath> touched() {
    return Stream.concat(items.stream(), turned.stream()).collect(Collectors.toSet());
  }

  /** In the order of their paths. */
  List<Changed> changes() {
    return changes.stream().sorted(Comparator.comparing(Changed::path)).toList();
  }

  /** The items among the changes. */
  Set<ItemPath> paths() {
    return Set.copyOf(items);
  }

  /** What can no longer be computed goes. */
  private void calculate(EntryRow row, Map<String, ItemValue> now) {
    Map<String, @Nullable ItemValue> values = new TreeMap<>();
    row.data()
        .forEach(
            (item, kept) -> {
              if (kept.isCalculated() && kept.itemValue() != null && !now.containsKey(item)) {
                values.put(item, null);
              }
            });
    now.forEach(
        (item, value) -> {
          if (!value.equals(row.value(item))) {
            values.put(item, value);
          }
        });
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

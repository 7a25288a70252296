package org.ecrf.server.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.SaveEntry.Change;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.StaleItem;
import org.jspecify.annotations.Nullable;

/** What a save really changes, once it is known that each change was made on what stands there. */
record Amending(Map<String, @Nullable ItemValue> values) {
  private static final Text REASON =
      new Text(
          Map.of(
              "en", "The form is complete: say why the value changes.",
              "sv", "Formuläret är klarmarkerat: ange varför värdet ändras.",
              "pl", "Formularz jest ukończony: podaj, dlaczego wartość się zmienia."));

  static Amending of(FormAt at, Entries entries, SaveEntry.Command command) {
    Map<String, @Nullable ItemValue> values = new TreeMap<>();
    List<StaleItem> stale = new ArrayList<>();
    command
        .changes()
        .forEach(
            (item, change) -> {
              Kept kept = entries.kept(at, item);
              if (isStale(kept, change)) {
                stale.add(stale(at, item, kept));
              } else if (!Objects.equals(value(kept), change.value())) {
                values.put(item, change.value());
              }
            });
    if (!stale.isEmpty()) {
      throw new Refused(new Refusal.Stale(stale));
    }
    demandReason(at, entries, values, command.reason());
    return new Amending(values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The first version is the one that was never saved; a version from the future is stale too. */
  private static boolean isStale(@Nullable Kept kept, Change change) {
    return change.version() != (kept == null ? 0 : kept.version());
  }

  private static StaleItem stale(FormAt at, String item, @Nullable Kept kept) {
    String path = at.item(item).toString();
    return kept == null
        ? new StaleItem(path, 0, null, null, null)
        : new StaleItem(path, kept.version(), kept.by(), kept.savedAt(), kept.itemValue());
  }

  private static @Nullable ItemValue value(@Nullable Kept kept) {
    return kept == null ? null : kept.itemValue();
  }

  private static void demandReason(
      FormAt at, Entries entries, Map<String, ?> values, @Nullable String reason) {
    boolean given = !FreeText.optional("reason", reason).isEmpty();
    if (entries.state(at) == EntryState.COMPLETE && !given && !values.isEmpty()) {
      throw new Refused(
          new Refusal.ReasonNeeded(
              values.keySet().stream()
                  .map(item -> new ItemProblem(at.item(item).toString(), REASON))
                  .toList()));
    }
  }
}

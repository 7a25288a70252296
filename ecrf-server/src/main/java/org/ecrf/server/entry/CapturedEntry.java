package org.ecrf.server.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What an entry holds, for those who vouch for it.
 *
 * @param items each that was ever saved, by its name in the form; what is not asked any more is not
 *     among them
 */
public record CapturedEntry(FormAt at, EntryState state, Map<String, Item> items) {

  /**
   * One item.
   *
   * @param value null where it was cleared
   * @param version how often it was saved
   */
  public record Item(ItemPath path, @Nullable ItemValue value, int version, Instant savedAt) {}

  static CapturedEntry of(EntryRow row) {
    Map<String, Item> items = new TreeMap<>();
    row.data()
        .forEach(
            (item, kept) -> {
              if (!kept.isHidden()) {
                items.put(item, captured(row.at().item(item), kept));
              }
            });
    return new CapturedEntry(row.at(), row.state(), items);
  }

  private static Item captured(ItemPath path, Kept kept) {
    return new Item(path, kept.itemValue(), kept.version(), kept.savedAt());
  }

  /** When something was saved there last. */
  public Optional<Instant> lastSaved() {
    return items.values().stream().map(Item::savedAt).max(Comparator.naturalOrder());
  }

  /** In the order of their paths. */
  static List<CapturedEntry> all(Entries entries) {
    return entries
        .present()
        .map(CapturedEntry::of)
        .sorted(Comparator.comparing(entry -> entry.at().item("")))
        .toList();
  }
}

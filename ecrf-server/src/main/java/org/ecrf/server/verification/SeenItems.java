package org.ecrf.server.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.StaleItem;

/** Items as somebody saw them, held against how they stand. */
final class SeenItems {
  private final TakenForm taken;
  private final Map<StoredItem, Seen> seen = new LinkedHashMap<>();
  private final List<StaleItem> stale = new ArrayList<>();

  SeenItems(TakenForm taken) {
    this.taken = taken;
  }

  void add(String name, int version) {
    StoredItem item = taken.item(name);
    if (item.version() == version) {
      seen.put(item, Seen.of(taken.subject().ref(), item));
    } else {
      stale.add(
          new StaleItem(
              item.path().toString(),
              item.version(),
              item.savedBy(),
              item.savedAt(),
              item.value()));
    }
  }

  /**
   * @throws Refused naming each item that was changed meanwhile
   */
  Map<StoredItem, Seen> unlessStale() {
    if (!stale.isEmpty()) {
      throw new Refused(new Refusal.Stale(stale));
    }
    return seen;
  }
}

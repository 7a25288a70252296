package org.ecrf.server.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.StaleItem;

/** What people have entered in a form and still stands, by item as saves name it. */
record StandingAnswers(FormAt at, Map<String, Kept> byItem) {

  /**
   * @throws Refused where the form holds nothing
   */
  static StandingAnswers of(Entries entries, FormAt at) {
    Map<String, Kept> standing = new TreeMap<>();
    entries.items(at).stream()
        .filter(item -> entries.isEntered(at, item))
        .forEach(item -> standing.put(item, entries.kept(at, item)));
    if (standing.isEmpty()) {
      throw Problems.notAllowed("nothing-entered", "The form holds nothing.");
    }
    return new StandingAnswers(at, standing);
  }

  /**
   * Nothing is cleared that the caller has not seen; told only to whom it may be shown.
   *
   * @param versions as the caller has seen them
   */
  void refuseUnseen(Map<String, Integer> versions) {
    List<StaleItem> stale = new ArrayList<>();
    byItem.forEach(
        (item, kept) -> {
          if (!Integer.valueOf(kept.version()).equals(versions.get(item))) {
            stale.add(
                new StaleItem(
                    at.item(item).toString(),
                    kept.version(),
                    kept.by(),
                    kept.savedAt(),
                    kept.itemValue()));
          }
        });
    if (!stale.isEmpty()) {
      throw new Refused(new Refusal.Stale(stale));
    }
  }

  List<Item> items(Form form) {
    return byItem.keySet().stream()
        .flatMap(key -> form.item(key.substring(key.indexOf('/') + 1)).stream())
        .toList();
  }
}

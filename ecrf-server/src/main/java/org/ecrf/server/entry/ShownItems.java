package org.ecrf.server.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.ecrf.server.study.Discretion;

/** The items of a form as they are shown, a repeating group with each of its repeats. */
final class ShownItems {
  private final FormAt at;
  private final Form form;
  private final Entries entries;
  private final CasebookNow now;
  private final Discretion discretion;
  private final GroupNumbers numbers;
  private final ShownNormals normals;
  private final FormStatuses statuses;

  ShownItems(FormAt at, Form form, Entries entries, CasebookNow now, Discretion discretion) {
    this.at = at;
    this.form = form;
    this.entries = entries;
    this.now = now;
    this.discretion = discretion;
    this.numbers = new GroupNumbers(entries.items(at));
    this.normals = new ShownNormals(now, discretion);
    this.statuses = new FormStatuses(now, at);
  }

  Map<String, ItemView> items() {
    Map<String, ItemView> items = new LinkedHashMap<>();
    for (Section section : form.sections()) {
      for (String prefix : prefixes(section)) {
        section.items().forEach(item -> items.put(prefix + item.id(), item(item, prefix)));
      }
    }
    return items;
  }

  Map<String, List<Integer>> repeats() {
    Map<String, List<Integer>> repeats = new LinkedHashMap<>();
    form.sections().stream()
        .filter(section -> section.repeats() != null)
        .forEach(section -> repeats.put(section.id(), holding(section)));
    return repeats;
  }

  private List<Integer> holding(Section section) {
    return numbers.holding(section, item -> entries.isEntered(at, item));
  }

  private List<String> prefixes(Section section) {
    return section.repeats() == null
        ? List.of("")
        : numbers(section).mapToObj(n -> new Occurrence(section.id(), n) + "/").toList();
  }

  private IntStream numbers(Section section) {
    return IntStream.rangeClosed(1, numbers.highest(section.id()));
  }

  private ItemView item(Item item, String prefix) {
    String name = prefix + item.id();
    ItemPath path = at.item(name);
    boolean calculated = item.kind() == ItemKind.CALCULATED;
    if (discretion.hides(form, item)) {
      return ItemView.masked(statuses.isHidden(path, item), calculated);
    }
    Kept kept = entries.kept(at, name);
    return new ItemView(
        now.casebook().at(path).orElse(null),
        kept == null ? 0 : kept.version(),
        statuses.isHidden(path, item),
        calculated,
        false,
        kept == null ? null : kept.by(),
        kept == null ? null : kept.savedAt(),
        normals.of(path).orElse(null),
        kept != null && kept.isRedacted());
  }
}

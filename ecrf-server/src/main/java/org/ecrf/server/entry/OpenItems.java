package org.ecrf.server.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The items of a form that are shown and that nobody has answered, in the order of the form. */
final class OpenItems {
  private final FormAt at;
  private final Form form;
  private final Entries entries;
  private final FormStatuses statuses;

  OpenItems(FormAt at, Form form, Entries entries, CasebookNow now) {
    this.at = at;
    this.form = form;
    this.entries = entries;
    this.statuses = new FormStatuses(now, at);
  }

  /**
   * Of a repeating group only in repeats that hold something: the others are not there.
   *
   * @param section its id, of a group with or without a number; null: the whole form
   */
  Map<String, Item> of(@Nullable String section) {
    Occurrence wanted = Occurrence.parse(section == null ? "" : section);
    if (section != null && form.section(wanted.id()).isEmpty()) {
      throw Problems.notFound("section");
    }
    Map<String, Item> items = new LinkedHashMap<>();
    form.sections().stream()
        .filter(s -> section == null || s.id().equals(wanted.id()))
        .forEach(s -> prefixes(s, wanted.repeat()).forEach(prefix -> add(items, s, prefix)));
    return items;
  }

  private void add(Map<String, Item> items, Section section, String prefix) {
    section.items().stream()
        .filter(item -> statuses.isOpen(at.item(prefix + item.id()), item))
        .forEach(item -> items.put(prefix + item.id(), item));
  }

  private List<String> prefixes(Section section, int repeat) {
    if (section.repeats() == null) {
      return List.of("");
    }
    Predicate<Integer> wanted = number -> repeat == 0 || number == repeat;
    return new GroupNumbers(entries.items(at))
        .holding(section, item -> entries.isEntered(at, item)).stream()
            .filter(wanted)
            .map(number -> new Occurrence(section.id(), number) + "/")
            .toList();
  }
}

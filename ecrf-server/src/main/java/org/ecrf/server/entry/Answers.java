package org.ecrf.server.entry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;

/** Which answers a form still asks for. */
public final class Answers {
  private Answers() {}

  /**
   * Required items that are shown and have neither a value nor a missing code, in the order of the
   * form; those of a repeating group in each of its repeats.
   */
  public static List<ItemPath> open(FormAt at, Form form, CasebookNow now) {
    return missing(at, form, now, Need.REQUIRED);
  }

  /** The same for items without which a form can be complete, but which are then asked for. */
  public static List<ItemPath> expected(FormAt at, Form form, CasebookNow now) {
    return missing(at, form, now, Need.EXPECTED);
  }

  private static List<ItemPath> missing(FormAt at, Form form, CasebookNow now, Need need) {
    FormStatuses statuses = new FormStatuses(now, at);
    return form.sections().stream()
        .flatMap(section -> missing(at, section, now.casebook(), need, statuses))
        .toList();
  }

  private static Stream<ItemPath> missing(
      FormAt at, Section section, Casebook casebook, Need need, FormStatuses statuses) {
    return prefixes(at, section, casebook).stream()
        .flatMap(
            prefix ->
                section.items().stream()
                    .filter(item -> item.need() == need)
                    .filter(item -> statuses.isOpen(at.item(prefix + item.id()), item))
                    .map(item -> at.item(prefix + item.id())));
  }

  private static List<String> prefixes(FormAt at, Section section, Casebook casebook) {
    return section.repeats() == null
        ? List.of("")
        : repeats(at, section, casebook).stream().map(group -> group + "/").toList();
  }

  /** Those that hold something. */
  private static List<Occurrence> repeats(FormAt at, Section section, Casebook casebook) {
    return casebook.values().keySet().stream()
        .filter(path -> FormAt.of(path).equals(at))
        .filter(path -> isEntered(section, path))
        .flatMap(path -> path.group().stream())
        .filter(group -> group.id().equals(section.id()))
        .distinct()
        .sorted(Comparator.comparing(Occurrence::repeat))
        .toList();
  }

  private static boolean isEntered(Section section, ItemPath path) {
    return section.items().stream()
        .anyMatch(i -> i.id().equals(path.itemId()) && i.kind() != ItemKind.CALCULATED);
  }
}

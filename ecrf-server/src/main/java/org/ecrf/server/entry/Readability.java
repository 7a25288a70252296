package org.ecrf.server.entry;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.SaveEntry.Change;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Refuses a save where any of its values cannot be read, and names every such item. */
final class Readability {
  private static final Text UNKNOWN =
      new Text(
          Map.of(
              "en", "The form has no such item.",
              "sv", "Formuläret har ingen sådan uppgift.",
              "pl", "Formularz nie ma takiego pola."));

  private static final Text GAP =
      new Text(
          Map.of(
              "en", "Repeats are numbered without a gap.",
              "sv", "Upprepningar numreras utan lucka.",
              "pl", "Powtórzenia numeruje się bez luki."));

  private Readability() {}

  /**
   * @param zone of the site's clocks
   */
  static void demand(StudyDefinition study, ZoneId zone, FormAt at, Map<String, Change> changes) {
    List<ItemProblem> problems = new ArrayList<>();
    changes.forEach(
        (item, change) -> {
          Text rule = broken(study, zone, at.item(item), change.value());
          if (!rule.isEmpty()) {
            problems.add(new ItemProblem(at.item(item).toString(), rule));
          }
        });
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Unreadable(problems));
    }
  }

  /** Within a gap between repeats nothing could be found again. */
  static void demandNoGap(FormAt at, Entries entries, Map<String, Change> changes) {
    List<ItemProblem> problems =
        new GroupNumbers(entries.items(at))
            .beyond(changes.keySet()).stream()
                .map(item -> new ItemProblem(at.item(item).toString(), GAP))
                .toList();
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Unreadable(problems));
    }
  }

  private static Text broken(
      StudyDefinition study, ZoneId zone, ItemPath path, @Nullable ItemValue value) {
    return study
        .item(path.visit(), path.form(), path.item())
        .map(definition -> value == null ? Text.NONE : broken(definition, zone, value))
        .orElse(UNKNOWN);
  }

  private static Text broken(Item item, ZoneId zone, ItemValue value) {
    String texts = texts(value);
    if (!Storable.is(texts)) {
      return Storable.rule(texts);
    }
    return switch (ItemReader.read(item, value, zone)) {
      case Reading.Readable readable -> Text.NONE;
      case Reading.Unreadable unreadable -> unreadable.why();
    };
  }

  /** All that a value says, one beneath the other: halves of two characters do not join. */
  private static String texts(ItemValue value) {
    return switch (value) {
      case ItemValue.Entered e -> e.text() + "\n" + (e.unit() == null ? "" : e.unit());
      case ItemValue.Missing m -> m.code() + "\n" + m.reason();
    };
  }
}

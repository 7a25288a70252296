package org.ecrf.model.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A casebook in which everything is answered, and whatever repeats stands there three times. */
final class Filled {
  private static final int REPEATS = 3;

  /** What the laboratory of a site states. */
  static final List<ReferenceRange> RANGES =
      List.of(
          creatinine("M", 0, 17, "90"),
          creatinine("F", 0, 17, "80"),
          creatinine(null, 18, null, "105"));

  private Filled() {}

  private static ReferenceRange creatinine(
      @Nullable String sex, int from, @Nullable Integer to, String high) {
    LocalDate since = LocalDate.of(2020, 1, 1);
    return new ReferenceRange("creatinine", sex, from, to, since, null, null, high, "µmol/L");
  }

  /** A subject in the study, on whom all is set that can be. */
  static Facts facts(Facts screening) {
    Map<String, ItemValue> parameters =
        Map.of(
            "delay_starts", ItemValue.of("2026-01-01"),
            "younger_opens", ItemValue.of("2026-08-01"),
            "consent_version_from", ItemValue.of("2026-06-01"));
    return new Facts(
        screening.today(),
        screening.zone(),
        SubjectState.ENROLLED,
        Set.of("infusion"),
        new Surroundings(screening.surroundings().enrolled(), parameters, RANGES));
  }

  static Casebook casebook(StudyDefinition study, Map<ItemPath, ItemValue> given) {
    Map<ItemPath, ItemValue> values = new HashMap<>();
    for (Visit visit : study.visits()) {
      for (String at : numbered(visit.id(), visit.repeats() != null)) {
        visit.forms().forEach(form -> fill(at, study.forms().get(form), values));
      }
    }
    values.putAll(given);
    return new Casebook(values);
  }

  private static void fill(String visit, Form form, Map<ItemPath, ItemValue> values) {
    for (String instance : numbered(form.id(), form.repeats() != null)) {
      for (Section section : form.sections()) {
        boolean repeats = section.repeats() != null;
        for (String group : repeats ? numbered(section.id(), true) : List.of("")) {
          section.items().stream()
              .filter(item -> item.calculation() == null)
              .forEach(
                  item ->
                      values.put(
                          new ItemPath(
                              visit,
                              instance,
                              group.isEmpty() ? item.id() : group + "/" + item.id()),
                          value(item)));
        }
      }
    }
  }

  private static List<String> numbered(String id, boolean repeats) {
    return repeats
        ? IntStream.rangeClosed(1, REPEATS).mapToObj(i -> id + "[" + i + "]").toList()
        : List.of(id);
  }

  /** Another value of the same item. */
  static ItemValue other(Item item, ItemValue now) {
    ItemValue other =
        switch (item.kind()) {
          case BOOLEAN -> ItemValue.of("true");
          case CHOICE, MULTI_CHOICE -> ItemValue.of(item.choices().getLast().code());
          case DATE, PARTIAL_DATE -> ItemValue.of("2026-03-09");
          case DATE_TIME -> ItemValue.of("2026-03-09T11:00");
          case TIME -> ItemValue.of("11:00");
          case QUANTITY -> ItemValue.of("41", item.units().getFirst());
          default -> ItemValue.of("2");
        };
    return other.equals(now) ? value(item) : other;
  }

  private static ItemValue value(Item item) {
    return switch (item.kind()) {
      case BOOLEAN -> ItemValue.of("false");
      case CHOICE, MULTI_CHOICE -> ItemValue.of(item.choices().getFirst().code());
      case DATE, PARTIAL_DATE -> ItemValue.of("2026-03-10");
      case DATE_TIME -> ItemValue.of("2026-03-10T10:00");
      case TIME -> ItemValue.of("10:00");
      case QUANTITY -> ItemValue.of("40", item.units().getFirst());
      case INTEGER, DECIMAL -> ItemValue.of("1");
      default -> ItemValue.of("x");
    };
  }
}

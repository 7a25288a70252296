package org.ecrf.model.property;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/** Something that can happen to a subject's casebook, drawn from a seed. */
record Move(long seed) {
  static final Facts BEGINNING =
      new Facts(
          LocalDate.of(2026, 9, 1),
          ZoneId.of("Europe/Stockholm"),
          SubjectState.SCREENING,
          Set.of(),
          Surroundings.NONE);

  /** New values of a few items of one form; the forms of logs come as often as all others. */
  Map<ItemPath, Optional<ItemValue>> changes(StudyDefinition study) {
    Random random = new Random(seed);
    Visit visit = one(random, study.visits());
    Form form = study.forms().get(one(random, visit.forms()));
    String at = occurrence(random, visit.id(), visit.repeats());
    String instance = occurrence(random, form.id(), form.repeats());
    Section section = one(random, form.sections());
    String group =
        section.repeats() == null ? "" : occurrence(random, section.id(), section.repeats()) + "/";
    boolean cleared = random.nextInt(6) == 0;
    int count = 1 + random.nextInt(4);
    Map<ItemPath, Optional<ItemValue>> changes = new HashMap<>();
    for (int i = 0; i < count || cleared && i < section.items().size(); i++) {
      Item item =
          cleared ? section.items().get(i % section.items().size()) : one(random, section.items());
      Optional<ItemValue> value = cleared ? Optional.empty() : value(random, item);
      changes.put(new ItemPath(at, instance, group + item.id()), value);
    }
    return changes;
  }

  /** Mostly the facts stay as they are. */
  Facts facts(StudyDefinition study, Facts before) {
    Random random = new Random(seed + 1);
    if (random.nextInt(4) > 0) {
      return before;
    }
    LocalDate today = before.today().plusDays(random.nextInt(900) - 300);
    List<String> visits = study.visits().stream().map(Visit::id).toList();
    return switch (random.nextInt(5)) {
      case 0 -> facts(before, today, before.zone());
      case 1 -> facts(before, before.today(), ZoneId.of(one(random, List.of("UTC", "Asia/Tokyo"))));
      case 2 ->
          new Facts(
              before.today(),
              before.zone(),
              one(random, List.of(SubjectState.values())),
              before.authorised(),
              before.surroundings());
      case 3 ->
          new Facts(
              before.today(),
              before.zone(),
              before.state(),
              random.nextBoolean() ? Set.of() : Set.of(one(random, visits)),
              before.surroundings());
      default ->
          new Facts(
              before.today(),
              before.zone(),
              before.state(),
              before.authorised(),
              surroundings(random, study, today));
    };
  }

  private static Facts facts(Facts before, LocalDate today, ZoneId zone) {
    return new Facts(today, zone, before.state(), before.authorised(), before.surroundings());
  }

  private static Surroundings surroundings(Random random, StudyDefinition study, LocalDate day) {
    Map<String, Integer> enrolled = new HashMap<>();
    study.cohorts().forEach(cohort -> enrolled.put(cohort.id(), random.nextInt(5)));
    Map<String, ItemValue> parameters = new HashMap<>();
    study
        .parameters()
        .forEach(p -> value(random, p.item()).ifPresent(v -> parameters.put(p.item().id(), v)));
    List<ReferenceRange> ranges = new ArrayList<>();
    study
        .analytes()
        .forEach(
            a ->
                ranges.add(
                    new ReferenceRange(
                        a.id(),
                        one(random, List.of("M", "F")),
                        0,
                        null,
                        day.minusYears(9),
                        null,
                        "0",
                        String.valueOf(20 + random.nextInt(40)),
                        "U/L")));
    return new Surroundings(enrolled, parameters, ranges);
  }

  private static String occurrence(Random random, String id, Repeats repeats) {
    return repeats == null
        ? id
        : new Occurrence(id, 1 + random.nextInt(Math.min(3, repeats.most()))).toString();
  }

  private static Optional<ItemValue> value(Random random, Item item) {
    if (random.nextInt(7) == 0) {
      return Optional.empty();
    }
    if (random.nextInt(12) == 0 && !item.missing().isEmpty()) {
      return Optional.of(new ItemValue.Missing(one(random, item.missing()).code(), ""));
    }
    String number = String.valueOf(random.nextInt(400) / (random.nextBoolean() ? 1.0 : 4.0));
    LocalDate day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(8000));
    LocalDate near = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(120));
    return Optional.of(
        switch (item.kind()) {
          case BOOLEAN -> ItemValue.of(String.valueOf(random.nextBoolean()));
          case CHOICE, MULTI_CHOICE -> ItemValue.of(one(random, item.choices()).code());
          case QUANTITY -> ItemValue.of(number, one(random, item.units()));
          case INTEGER -> ItemValue.of(String.valueOf(random.nextInt(200)));
          case DECIMAL -> ItemValue.of(number);
          case DATE -> ItemValue.of((random.nextBoolean() ? day : near).toString());
          case PARTIAL_DATE -> ItemValue.of(day.toString().substring(0, 4 + 3 * random.nextInt(3)));
          case DATE_TIME -> ItemValue.of(near + "T" + "%02d:30".formatted(random.nextInt(24)));
          case TIME -> ItemValue.of("%02d:15".formatted(random.nextInt(24)));
          case TEXT, LONG_TEXT, ATTACHMENT, CALCULATED ->
              ItemValue.of(one(random, List.of("x", "y", "nothing legible")));
        });
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

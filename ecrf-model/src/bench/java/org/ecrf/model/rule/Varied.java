package org.ecrf.model.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;

/** Casebooks with holes, contradictions and nonsense, and what may stand around them. */
record Varied(StudyDefinition study, Map<ItemPath, ItemValue> full, Random random) {
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "2", "3", "3.5", "24", "49.9", "50", "60", "81", "90", "100", "100.1", "120",
          "160", "< 50", "> 3", "9999");
  private static final List<String> BORN =
      List.of("2019-03-05", "2014-03-05", "2011-01-31", "2008-03-05", "2007-03-06", "1999-12-01");

  Map<ItemPath, ItemValue> values() {
    Map<ItemPath, ItemValue> values = new HashMap<>(full);
    leave(values);
    if (random.nextBoolean()) {
      ItemValue usual = ItemValue.of("120", "mmHg");
      values.replaceAll((path, v) -> path.item().endsWith("systolic") ? usual : v);
    }
    double often = random.nextDouble() * 0.6;
    for (ItemPath path : new TreeSet<>(values.keySet())) {
      if (random.nextDouble() < often) {
        vary(values, path, study.item(path.visit(), path.form(), path.item()).orElseThrow());
      }
    }
    if (random.nextBoolean()) {
      values.put(ItemPath.parse("screening/demography/sex"), ItemValue.of("F"));
      values.replaceAll((path, v) -> path.item().equals("childbearing_potential") ? flag(0.8) : v);
    }
    if (random.nextBoolean()) {
      values.put(ItemPath.parse("screening/demography/birth_date"), ItemValue.of(one(BORN)));
    }
    if (random.nextInt(3) == 0) {
      new KnownInPart(values, random).enter();
    }
    return values;
  }

  /** Forms were never begun, or all of a log. */
  private void leave(Map<ItemPath, ItemValue> values) {
    Set<String> gone = new HashSet<>();
    for (ItemPath path : new TreeSet<>(full.keySet())) {
      if (random.nextInt(60) == 0) {
        String form = path.visit() + "/" + path.form();
        gone.add(random.nextBoolean() ? form : form.replaceAll("\\[\\d+]$", ""));
      }
    }
    values.keySet().removeIf(path -> gone.stream().anyMatch(form -> isOf(path, form)));
  }

  private static boolean isOf(ItemPath path, String form) {
    String own = path.visit() + "/" + path.form();
    return own.equals(form) || own.startsWith(form + "[");
  }

  private void vary(Map<ItemPath, ItemValue> values, ItemPath path, Item item) {
    switch (random.nextInt(8)) {
      case 0 -> values.remove(path);
      case 1 -> values.put(path, new ItemValue.Missing("UNK", "not in the source"));
      case 2 -> values.put(path, ItemValue.of("nonsense"));
      default -> values.put(path, value(item));
    }
  }

  private ItemValue value(Item item) {
    return switch (item.kind()) {
      case BOOLEAN -> flag(0.5);
      case CHOICE -> ItemValue.of(one(item.choices()).code());
      case MULTI_CHOICE ->
          ItemValue.of(
              one(item.choices()).code()
                  + (random.nextBoolean() ? "" : "," + item.choices().getLast().code()));
      case DATE -> ItemValue.of(day().toString());
      case PARTIAL_DATE ->
          ItemValue.of(day().toString().substring(0, random.nextBoolean() ? 7 : 10));
      case DATE_TIME ->
          ItemValue.of(day() + "T" + one(List.of("02:10", "09:00", "09:30", "10:45")));
      case TIME -> ItemValue.of("11:00");
      case QUANTITY -> ItemValue.of(one(NUMBERS), one(item.units()));
      case INTEGER, DECIMAL -> ItemValue.of(one(NUMBERS));
      default -> ItemValue.of("x");
    };
  }

  private ItemValue flag(double yes) {
    return ItemValue.of(String.valueOf(random.nextDouble() < yes));
  }

  private LocalDate day() {
    return switch (random.nextInt(5)) {
      case 0 -> LocalDate.of(2026, 3, 10).plusDays(random.nextInt(60) - 30);
      case 1 -> LocalDate.of(2026, 3, 10).plusMonths(random.nextInt(70) - 8);
      case 2 -> LocalDate.of(2026, 10, 25);
      case 3 -> LocalDate.of(1980, 1, 1);
      default -> LocalDate.of(2026, 3, 10);
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Facts facts() {
    Map<String, Integer> enrolled = new HashMap<>();
    study.cohorts().forEach(cohort -> enrolled.put(cohort.id(), random.nextInt(4)));
    enrolled.keySet().removeIf(cohort -> random.nextInt(6) == 0);
    Map<String, ItemValue> parameters = new HashMap<>();
    for (String id : List.of("delay_starts", "younger_opens", "consent_version_from")) {
      if (random.nextBoolean()) {
        parameters.put(id, ItemValue.of(day().toString()));
      }
    }
    return new Facts(
        LocalDate.of(2026, 9, 1).plusYears(random.nextInt(6)),
        ZoneId.of("Europe/Stockholm"),
        random.nextBoolean() ? SubjectState.ENROLLED : SubjectState.SCREENING,
        random.nextBoolean() ? Set.of("infusion") : Set.of(),
        new Surroundings(enrolled, parameters, Filled.RANGES.subList(0, random.nextInt(4))));
  }
}

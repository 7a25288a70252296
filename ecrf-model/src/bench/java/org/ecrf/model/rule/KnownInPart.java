package org.ecrf.model.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What is known in part and may decide all the same: a creatinine below the least that is measured,
 * a medicine whose end nobody knows, a month about a decision, a sex that is not entered.
 */
record KnownInPart(Map<ItemPath, ItemValue> values, Random random) {
  private static final ItemValue UNKNOWN = new ItemValue.Missing("UNK", "not in the source");
  private static final List<String> CREATININE =
      List.of("< 30", "< 60", "> 60", "> 75", "> 150", "75", "79", "96", "100", "125", "160");

  void enter() {
    if (random.nextInt(3) == 0) {
      put("screening/demography/sex", one(List.of(UNKNOWN, ItemValue.of("nonsense"))));
    }
    if (random.nextInt(3) == 0) {
      values.remove(ItemPath.parse("screening/demography/sex"));
    }
    kidneys();
    LocalDate enrolled = LocalDate.of(2026, 3, 10).plusDays(random.nextInt(4) * 10L);
    LocalDate infused = enrolled.plusDays(random.nextInt(3) * 12L);
    put("screening/judgement/enrolment_date", ItemValue.of(enrolled.toString()));
    put("infusion/infusion/visit_date", ItemValue.of(infused.toString()));
    put("screening/demography/diagnosis_date", about(enrolled.minusMonths(random.nextInt(8))));
    stay(enrolled);
    for (int i = 1; i <= 3; i++) {
      medicine("log/medication[" + i + "]/", random.nextBoolean() ? enrolled : infused);
    }
  }

  /** Of a child or a grown-up whose kidneys work well, hardly, or nobody can tell. */
  private void kidneys() {
    put("screening/laboratory/gfr", random.nextInt(4) == 0 ? UNKNOWN : null);
    put("screening/laboratory/creatinine", ItemValue.of(one(CREATININE), "µmol/L"));
    put("screening/laboratory/sample_time", ItemValue.of("2026-03-02T09:00"));
    put("screening/vitals/height", ItemValue.of("120", "cm"));
  }

  private void stay(LocalDate enrolled) {
    for (String answer : List.of("tb_latent", "tb_previous", "tb_therapy", "tb_exposed")) {
      put("screening/history/" + answer, ItemValue.of("false"));
    }
    put("screening/history/tb_travel", one(List.of(ItemValue.of("true"), UNKNOWN)));
    put("screening/history/tb_travel_date", about(enrolled));
    put("infusion/infusion/tb_since_screening", ItemValue.of("false"));
  }

  private void medicine(String log, LocalDate day) {
    ItemValue no = ItemValue.of("false");
    put(log + "immunosuppressive", ItemValue.of(String.valueOf(random.nextInt(3) == 0)));
    put(log + "disturbs_glucose", ItemValue.of(String.valueOf(random.nextInt(3) == 0)));
    put(log + "ongoing", random.nextInt(3) == 0 ? UNKNOWN : no);
    put(log + "start", about(day));
    put(log + "stop", random.nextBoolean() ? UNKNOWN : about(day));
    put("screening/history/immunosuppression", no);
    put("screening/history/glucose_medication", no);
    put("infusion/infusion/immunosuppression_today", no);
    put("infusion/infusion/glucose_medication_today", no);
  }

  /** That day, one beside it, its month, its year, or nothing. */
  private @Nullable ItemValue about(LocalDate day) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> ItemValue.of(day.toString().substring(0, 4));
      case 2 -> ItemValue.of(day.toString().substring(0, 7));
      default -> ItemValue.of(day.plusDays(random.nextInt(3) - 1).toString());
    };
  }

  private void put(String path, @Nullable ItemValue value) {
    if (value == null) {
      values.remove(ItemPath.parse(path));
    } else {
      values.put(ItemPath.parse(path), value);
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}

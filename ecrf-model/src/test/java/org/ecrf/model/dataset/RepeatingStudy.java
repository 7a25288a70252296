package org.ecrf.model.dataset;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.Verification;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A study in which everything that can repeat repeats, and a subject with two of each. */
public final class RepeatingStudy {
  private static final Repeats SEVERAL = new Repeats(Text.of("One"), 9);

  private RepeatingStudy() {}

  public static Dataset dataset() {
    return TwoVisitStudy.dataset(definition());
  }

  private static StudyDefinition definition() {
    StudyDefinition plain = TwoVisitStudy.definition(1);
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("event", form("event", SEVERAL, Audience.EVERYONE, item("term", Audience.EVERYONE)));
    forms.put(
        "product", form("product", null, Audience.UNBLINDED, item("batch", Audience.EVERYONE)));
    forms.put("body", body());
    return new StudyDefinition(
        plain.id(),
        1,
        plain.title(),
        plain.shortTitle(),
        plain.protocol(),
        plain.languages(),
        List.of(),
        List.of(
            visit("dose", Visit.Kind.ON_SITE, null, "product"),
            visit("unscheduled", Visit.Kind.ON_SITE, SEVERAL, "body"),
            visit("log", Visit.Kind.LOG, null, "event")),
        forms,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Verification.NONE,
        List.of());
  }

  private static Form body() {
    Section main =
        section("main", null, item("name", Audience.SITE), item("pulse", Audience.EVERYONE));
    Section samples = section("samples", SEVERAL, item("amount", Audience.EVERYONE));
    return new Form(
        "body", Text.of("Body"), Text.NONE, List.of(main, samples), null, Audience.EVERYONE);
  }

  private static Form form(String id, @Nullable Repeats repeats, Audience audience, Item item) {
    return new Form(
        id, Text.of(id), Text.NONE, List.of(section("main", null, item)), repeats, audience);
  }

  private static Section section(String id, @Nullable Repeats repeats, Item... items) {
    return new Section(id, Text.of(id), Text.NONE, List.of(items), repeats);
  }

  private static Item item(String id, Audience audience) {
    return new ItemBuilder(id, ItemKind.TEXT).audience(audience).build();
  }

  private static Visit visit(String id, Visit.Kind kind, @Nullable Repeats repeats, String form) {
    return new Visit(
        id, Text.of(id), kind, null, List.of(form), null, repeats, false, Visit.Stage.SCREENING);
  }

  public static SubjectRecord subject() {
    return new SubjectRecord(
        "01-001",
        "01",
        SubjectState.ENROLLED,
        LocalDate.of(2026, 2, 10),
        List.of(
            entry("dose", "product", Map.of("batch", "a secret batch")),
            entry(
                "unscheduled[1]",
                "body",
                Map.of(
                    "name", "a secret name",
                    "pulse", "70",
                    "samples[1]/amount", "first",
                    "samples[2]/amount", "second")),
            entry("unscheduled[2]", "body", Map.of("pulse", "71")),
            entry("log", "event[1]", Map.of("term", "Headache")),
            entry("log", "event[2]", Map.of("term", "Fever"))));
  }

  private static EntryRecord entry(String visit, String form, Map<String, String> texts) {
    Map<String, ItemValue> values = new TreeMap<>();
    texts.forEach((item, text) -> values.put(item, ItemValue.of(text)));
    return new EntryRecord(visit, form, true, 1, values);
  }
}

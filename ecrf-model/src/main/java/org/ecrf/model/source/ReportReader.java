package org.ecrf.model.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Report.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a form's entries tell the study.
 *
 * <pre>
 * reports: {what: serious event, aware: aware, causality: related}
 * reports: {what: pregnancy, aware: aware, whose: who}
 * reports: {what: deviation, date: day, description: text, action: correction, classes: class}
 * reports: {what: consent, signed: signed, version: version, given: {act: [FIRST, RENEWED]}}
 * </pre>
 */
final class ReportReader {
  private static final String OPEN = "after data lock";
  private static final Set<ItemKind> DAYS = EnumSet.of(ItemKind.DATE, ItemKind.PARTIAL_DATE);
  private static final Set<ItemKind> MOMENTS = EnumSet.of(ItemKind.DATE_TIME);
  private static final Set<ItemKind> TEXTS = EnumSet.of(ItemKind.TEXT, ItemKind.LONG_TEXT);
  private static final Set<ItemKind> CHOICES = EnumSet.of(ItemKind.CHOICE);
  private static final Set<ItemKind> ANSWERS = EnumSet.of(ItemKind.BOOLEAN);

  /** A year: longer would be never. */
  private static final int LONGEST = 8760;

  private final Draft draft;
  private final String form;

  ReportReader(Draft draft, String form) {
    this.draft = draft;
    this.form = form;
  }

  private enum What {
    SERIOUS_EVENT,
    PREGNANCY,
    DEVIATION,
    CONSENT
  }

  private enum Openness {
    OPEN,
    CLOSED
  }

  @Nullable Report read(Fields owner) {
    return owner.take("reports").map(this::report).orElse(null);
  }

  /** Safety is never cut off: ICH E6(R3) knows no end of the duty to report. */
  boolean staysOpen(Fields owner, @Nullable Report report) {
    boolean safety = report instanceof Report.Safety;
    Openness otherwise = safety ? Openness.OPEN : Openness.CLOSED;
    Optional<Yaml> said = owner.peek(OPEN);
    boolean open = owner.word(OPEN, otherwise) == Openness.OPEN;
    if (safety && !open) {
      said.ifPresent(
          yaml ->
              draft.problems.add(
                  yaml.at().problem("serious events and pregnancies stay open after a data lock")));
    }
    return open || safety;
  }

  private Report report(Yaml yaml) {
    Fields fields = Fields.of(yaml, "“reports”", draft.problems);
    Report report =
        switch (fields.needWord("what", What.SERIOUS_EVENT)) {
          case SERIOUS_EVENT ->
              safety(fields, Matter.SERIOUS_EVENT, need(fields, "causality", CHOICES));
          case PREGNANCY -> safety(fields, Matter.PREGNANCY, null);
          case DEVIATION -> deviation(fields);
          case CONSENT -> new ConsentReader(draft, this, form).read(fields);
        };
    fields.end();
    return report;
  }

  private Report safety(Fields fields, Matter matter, @Nullable String causality) {
    return new Report.Safety(
        matter,
        need(fields, "aware", MOMENTS),
        causality,
        optional(fields, "whose", CHOICES),
        optional(fields, "when", ANSWERS),
        fields.whole("open within hours", 1, LONGEST, Report.Safety.HOURS));
  }

  private Report deviation(Fields fields) {
    return new Report.Deviation(
        need(fields, "date", DAYS),
        need(fields, "description", TEXTS),
        optional(fields, "action", TEXTS),
        classes(fields));
  }

  private List<Choice> classes(Fields fields) {
    return fields
        .need("classes")
        .map(yaml -> new ChoiceReader(draft, fields).answers(yaml))
        .orElse(List.of());
  }

  String moment(Fields fields, String key) {
    return need(fields, key, MOMENTS);
  }

  @Nullable String text(Fields fields, String key) {
    return optional(fields, key, TEXTS);
  }

  void choice(Yaml.Scalar name, String key) {
    named(Optional.of(name), key, CHOICES);
  }

  private String need(Fields fields, String key, Set<ItemKind> kinds) {
    return named(fields.needScalar(key), key, kinds).orElse("");
  }

  private @Nullable String optional(Fields fields, String key, Set<ItemKind> kinds) {
    return named(fields.scalar(key), key, kinds).orElse(null);
  }

  private Optional<String> named(Optional<Yaml.Scalar> name, String key, Set<ItemKind> kinds) {
    name.ifPresent(n -> draft.later(() -> new ReportedItem(draft, form, n, key).check(kinds)));
    return name.map(Yaml.Scalar::text);
  }
}

package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Analyte;
import org.jspecify.annotations.Nullable;

/** Reads one item of a form. */
final class ItemDefinitionReader {
  private static final Set<ItemKind> NUMBERS = Set.of(ItemKind.INTEGER, ItemKind.DECIMAL);
  private static final Pattern SDTM = Pattern.compile("[A-Z][A-Z0-9]{1,7}\\.[A-Z][A-Z0-9]{0,7}");

  private final Draft draft;
  private final String form;
  private final String id;
  private final Fields fields;

  ItemDefinitionReader(Draft draft, String form, Yaml.Entry entry) {
    this.draft = draft;
    this.form = form;
    this.id = Ids.id(entry, draft.problems);
    this.fields = Fields.of(entry.value(), "an item", draft.problems);
  }

  Item read() {
    MeasureReader.Measure measure = new MeasureReader(draft, fields).read();
    Item item =
        new Item(
            id,
            draft.texts.need(fields, "label"),
            draft.texts.optional(fields, "help"),
            measure.kind(),
            measure.gives(),
            need(measure),
            measure.quantity(),
            measure.units(),
            measure.decimals(),
            new ChoiceReader(draft, fields).answers(measure.isChosen()),
            measure.isCalculated() ? List.of() : missing(),
            rule("shown when", Part.SHOWN_WHEN),
            measure.isCalculated() ? rule("formula", Part.FORMULA) : null,
            fields.yes("sensitive"),
            fields.word("audience", Audience.EVERYONE),
            precision(measure.kind()),
            analyte(measure),
            fields.text("cdash"),
            sdtm(),
            draft.texts.optional(fields, "assumption"));
    if (measure.isCalculated()) {
      ExampleReader.calculation(fields, form + "." + id, draft);
      if (item.calculation() == null) {
        fields.problem(fields.at(), "a calculated item needs its “formula”");
      }
    }
    draft.verification.item(fields, form, item);
    fields.take("plausible").ifPresent(yaml -> new PlausibleReader(draft, form, item).read(yaml));
    fields.end();
    return item;
  }

  private Need need(MeasureReader.Measure measure) {
    if (fields.has("optional") && fields.has("need")) {
      fields.problem(fields.at(), "“optional: yes” is “need: optional”; one of them is enough");
    }
    Need need = fields.word("need", Need.REQUIRED);
    return fields.yes("optional") || measure.isCalculated() ? Need.OPTIONAL : need;
  }

  private Precision precision(ItemKind kind) {
    return switch (kind) {
      case PARTIAL_DATE ->
          fields.word("at least", Precision.YEAR, Precision.YEAR, Precision.MONTH, Precision.DAY);
      case DATE_TIME -> fields.word("at least", Precision.MINUTE, Precision.DAY, Precision.MINUTE);
      default -> {
        fields
            .take("at least")
            .ifPresent(
                yaml ->
                    fields.problem(
                        yaml.at(), "only a partial date or a date and time has “at least”"));
        yield Precision.DAY;
      }
    };
  }

  private @Nullable String analyte(MeasureReader.Measure measure) {
    Optional<Yaml.Scalar> range = fields.scalar("range");
    if (range.isEmpty()) {
      return null;
    }
    Analyte analyte = draft.analytes.get(range.get().text());
    if (analyte == null) {
      fields.unknown(range.get(), "analyte", draft.analytes.keySet());
      return null;
    }
    boolean fits =
        measure.kind() == ItemKind.QUANTITY
            ? measure.quantity().equals(analyte.quantity())
            : NUMBERS.contains(measure.kind()) && analyte.quantity() == null;
    if (!fits) {
      fields.problem(
          range.get().at(),
          "“%s” is measured as %s"
              .formatted(
                  analyte.id(),
                  analyte.quantity() == null ? "a plain number" : analyte.quantity()));
    }
    return analyte.id();
  }

  private String sdtm() {
    Optional<Yaml.Scalar> target = fields.scalar("sdtm");
    target
        .filter(t -> !SDTM.matcher(t.text()).matches())
        .ifPresent(t -> fields.problem(t.at(), "“sdtm” is a domain and a variable: VS.VSORRES"));
    return target.map(Yaml.Scalar::text).orElse("");
  }

  /** All codes of the study where the item says nothing. */
  private List<Choice> missing() {
    Optional<Yaml> yaml = fields.take("missing");
    if (yaml.isEmpty()) {
      return List.copyOf(draft.missingCodes);
    }
    if (yaml.get() instanceof Yaml.Scalar word && word.text().equals("none")) {
      return List.of();
    }
    List<String> wanted = fields.texts("missing", yaml.get());
    List<Choice> codes =
        draft.missingCodes.stream().filter(c -> wanted.contains(c.code())).toList();
    if (codes.size() != wanted.size()) {
      fields.problem(yaml.get().at(), "“missing” is none, or a list of the study's missing codes");
    }
    return codes;
  }

  private @Nullable String rule(String key, Part part) {
    return fields.scalar(key).map(text -> draft.rule(part, form + "." + id, text)).orElse(null);
  }
}

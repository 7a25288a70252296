package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.rule.RulePlace.Part;
import org.jspecify.annotations.Nullable;

/** Reads one item of a form. */
final class ItemDefinitionReader {
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
            choices(measure.isChosen()),
            measure.isCalculated() ? List.of() : missing(),
            rule("shown when", Part.SHOWN_WHEN),
            measure.isCalculated() ? rule("formula", Part.FORMULA) : null,
            fields.yes("sensitive"),
            Audience.EVERYONE,
            measure.kind() == ItemKind.PARTIAL_DATE ? Precision.YEAR : Precision.DAY,
            null,
            fields.text("cdash"),
            "",
            draft.texts.optional(fields, "assumption"));
    if (measure.isCalculated() && item.calculation() == null) {
      fields.problem(fields.at(), "a calculated item needs its “formula”");
    }
    fields.take("plausible").ifPresent(yaml -> new PlausibleReader(draft, form, item).read(yaml));
    fields.end();
    return item;
  }

  private Need need(MeasureReader.Measure measure) {
    return fields.yes("optional") || measure.isCalculated() ? Need.OPTIONAL : Need.REQUIRED;
  }

  private List<Choice> choices(boolean chosen) {
    Optional<Yaml> yaml = chosen ? fields.need("choices") : fields.take("choices");
    if (!chosen && yaml.isPresent()) {
      fields.problem(yaml.get().at(), "only a choice has “choices”");
    }
    return yaml.filter(y -> chosen).map(this::choices).orElse(List.of());
  }

  private List<Choice> choices(Yaml yaml) {
    if (!(yaml instanceof Yaml.Scalar name)) {
      return ChoiceReader.read(yaml, draft.texts);
    }
    List<Choice> list = draft.codeLists.get(name.text());
    if (list == null) {
      fields.unknown(name, "list of choices", draft.codeLists.keySet());
      return List.of();
    }
    return list;
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

package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.RangeKeys;
import org.ecrf.model.value.Text;

/** Reads what is set while the study runs: parameters, and what laboratories state ranges for. */
final class SurroundingsReader {
  private static final Set<ItemKind> SETTABLE =
      Set.of(
          ItemKind.DATE,
          ItemKind.INTEGER,
          ItemKind.DECIMAL,
          ItemKind.QUANTITY,
          ItemKind.CHOICE,
          ItemKind.BOOLEAN);

  private SurroundingsReader() {}

  static void parameter(Yaml.Entry entry, Draft draft) {
    String id = Ids.id(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a parameter", draft.problems);
    MeasureReader.Measure measure = new MeasureReader(draft, fields).read();
    if (!SETTABLE.contains(measure.kind())) {
      fields.problem(
          fields.at(), "a parameter is a date, a number, a quantity, a choice or yes/no");
    }
    Item item =
        new Item(
            id,
            draft.texts.need(fields, "label"),
            draft.texts.optional(fields, "help"),
            measure.kind(),
            measure.gives(),
            Need.OPTIONAL,
            measure.quantity(),
            measure.units(),
            measure.decimals(),
            new ChoiceReader(draft, fields).answers(measure.isChosen()),
            List.of(),
            null,
            null,
            false,
            Audience.EVERYONE,
            Precision.DAY,
            null,
            "",
            "",
            Text.NONE);
    draft.parameters.add(new Parameter(item, fields.yes("per site")));
    fields.end();
  }

  static void analyte(Yaml.Entry entry, Draft draft) {
    String id = Ids.id(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "an analyte", draft.problems);
    Text title = draft.texts.need(fields, "title");
    Optional<Yaml.Scalar> quantity = fields.scalar("quantity");
    quantity
        .filter(name -> !draft.quantities.containsKey(name.text()))
        .ifPresent(name -> fields.unknown(name, "quantity", draft.quantities.keySet()));
    draft.analytes.put(id, new Analyte(id, title, quantity.map(Yaml.Scalar::text).orElse(null)));
    fields.end();
  }

  /** Whose range it is turns on sex and age, so analytes need both. */
  static void rangeKeys(Fields study, Draft draft) {
    Optional<Yaml> yaml = study.take("reference ranges by");
    if (yaml.isEmpty()) {
      if (!draft.analytes.isEmpty()) {
        study.problem(
            study.at(),
            "“analytes” need “reference ranges by”: {sex: visit.form.item, born: visit.form.item}");
      }
      return;
    }
    Fields fields = Fields.of(yaml.get(), "“reference ranges by”", draft.problems);
    String sex = key(fields, "sex", draft, SurroundingsReader::isSex, "a choice with M and F");
    String born = key(fields, "born", draft, SurroundingsReader::isBirth, "a date");
    fields.end();
    draft.rangeKeys = new RangeKeys(sex, born);
  }

  private static String key(
      Fields fields, String key, Draft draft, Predicate<Item> fits, String wanted) {
    Optional<Yaml.Scalar> name = fields.needScalar(key);
    name.ifPresent(
        n ->
            draft.later(
                () -> {
                  Optional<Item> item = draft.single(n.text());
                  if (item.isEmpty()) {
                    fields.unknown(n, "item", draft.itemNames());
                  } else if (!fits.test(item.get())) {
                    fields.problem(n.at(), "“" + n.text() + "” is not " + wanted);
                  }
                }));
    return name.map(Yaml.Scalar::text).orElse("");
  }

  private static boolean isSex(Item item) {
    return item.kind() == ItemKind.CHOICE
        && item.choice("M").isPresent()
        && item.choice("F").isPresent();
  }

  private static boolean isBirth(Item item) {
    return item.kind() == ItemKind.DATE || item.kind() == ItemKind.PARTIAL_DATE;
  }
}

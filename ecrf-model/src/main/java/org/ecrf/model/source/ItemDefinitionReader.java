package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.RulePlace.Part;
import org.jspecify.annotations.Nullable;

/** Reads one item of a form. */
final class ItemDefinitionReader {
  private static final Map<String, ItemKind> KINDS = new LinkedHashMap<>();

  static {
    for (ItemKind kind : ItemKind.values()) {
      KINDS.put(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind);
    }
    KINDS.remove("boolean");
    KINDS.remove("multi choice");
    KINDS.remove("date time");
    KINDS.remove("quantity");
    KINDS.put("yes/no", ItemKind.BOOLEAN);
    KINDS.put("choices", ItemKind.MULTI_CHOICE);
    KINDS.put("date and time", ItemKind.DATE_TIME);
  }

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
    Optional<Yaml.Scalar> kindText = fields.needScalar("kind");
    ItemKind kind = kindText.map(this::kind).orElse(ItemKind.TEXT);
    String quantity = quantity(kind, kindText);
    Item item =
        new Item(
            id,
            draft.texts.need(fields, "label"),
            draft.texts.optional(fields, "help"),
            kind,
            !fields.yes("optional") && kind != ItemKind.CALCULATED,
            quantity,
            units(kind, quantity),
            decimals(),
            choices(kind),
            missing(kind),
            rule("shown when", Part.SHOWN_WHEN),
            kind == ItemKind.CALCULATED ? rule("formula", Part.FORMULA) : null,
            fields.yes("sensitive"),
            fields.text("cdash"),
            draft.texts.optional(fields, "assumption"));
    if (kind == ItemKind.CALCULATED && item.calculation() == null) {
      fields.problem(fields.at(), "a calculated item needs its “formula”");
    }
    fields.take("plausible").ifPresent(yaml -> new PlausibleReader(draft, form, item).read(yaml));
    fields.end();
    return item;
  }

  private ItemKind kind(Yaml.Scalar kind) {
    if (KINDS.containsKey(kind.text())) {
      return KINDS.get(kind.text());
    }
    if (!draft.quantities.containsKey(kind.text())) {
      List<String> all = new ArrayList<>(KINDS.keySet());
      all.addAll(draft.quantities.keySet());
      fields.problem(
          kind.at(),
          "“"
              + kind.text()
              + "” is neither a kind of item nor a quantity of the study"
              + Nearest.hint(kind.text(), all));
      return ItemKind.TEXT;
    }
    return ItemKind.QUANTITY;
  }

  private @Nullable String quantity(ItemKind kind, Optional<Yaml.Scalar> kindText) {
    if (kind == ItemKind.QUANTITY) {
      return kindText.orElseThrow().text();
    }
    Optional<Yaml.Scalar> gives =
        kind == ItemKind.CALCULATED ? fields.scalar("gives") : Optional.empty();
    gives
        .filter(name -> !draft.quantities.containsKey(name.text()))
        .ifPresent(
            name ->
                fields.problem(
                    name.at(),
                    "there is no quantity “"
                        + name.text()
                        + "”"
                        + Nearest.hint(name.text(), draft.quantities.keySet())));
    return gives.map(Yaml.Scalar::text).filter(draft.quantities::containsKey).orElse(null);
  }

  private List<String> units(ItemKind kind, @Nullable String quantity) {
    List<Yaml.Scalar> written =
        kind == ItemKind.CALCULATED
            ? fields.scalar("unit").map(List::of).orElse(List.of())
            : fields.scalars("units");
    if (quantity != null) {
      List<String> known = List.copyOf(draft.quantities.get(quantity).units());
      for (Yaml.Scalar unit : written) {
        if (!known.contains(unit.text())) {
          fields.problem(
              unit.at(),
              "“%s” is not a unit of %s: %s"
                  .formatted(unit.text(), quantity, String.join(", ", known)));
        }
      }
      if (written.isEmpty()) {
        return kind == ItemKind.CALCULATED ? List.of(known.getFirst()) : known;
      }
    } else if (kind != ItemKind.CALCULATED && !written.isEmpty()) {
      fields.problem(written.getFirst().at(), "only a quantity has units");
    }
    return written.stream().map(Yaml.Scalar::text).toList();
  }

  private int decimals() {
    Optional<Yaml.Scalar> decimals = fields.scalar("decimals");
    if (decimals.isPresent() && !decimals.get().text().matches("\\d")) {
      fields.problem(decimals.get().at(), "“decimals” is a number from 0 to 9");
      return -1;
    }
    return decimals.map(d -> Integer.parseInt(d.text())).orElse(-1);
  }

  private List<Choice> choices(ItemKind kind) {
    boolean chosen = kind == ItemKind.CHOICE || kind == ItemKind.MULTI_CHOICE;
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
      fields.problem(
          name.at(),
          "there is no list of choices “"
              + name.text()
              + "”"
              + Nearest.hint(name.text(), draft.codeLists.keySet()));
      return List.of();
    }
    return list;
  }

  private List<Choice> missing(ItemKind kind) {
    if (kind == ItemKind.CALCULATED) {
      return List.of();
    }
    Optional<Yaml> yaml = fields.take("missing");
    if (yaml.isEmpty()) {
      return List.copyOf(draft.missingCodes);
    }
    List<String> wanted =
        yaml.get() instanceof Yaml.Listing list
            ? list.elements().stream()
                .filter(Yaml.Scalar.class::isInstance)
                .map(s -> ((Yaml.Scalar) s).text())
                .toList()
            : List.of();
    List<Choice> codes =
        draft.missingCodes.stream().filter(c -> wanted.contains(c.code())).toList();
    boolean none = yaml.get() instanceof Yaml.Scalar s && s.text().equals("none");
    if (!none && (wanted.isEmpty() || codes.size() != wanted.size())) {
      fields.problem(yaml.get().at(), "“missing” is none, or a list of the study's missing codes");
    }
    return codes;
  }

  private @Nullable String rule(String key, Part part) {
    return fields.scalar(key).map(text -> draft.rule(part, form + "." + id, text)).orElse(null);
  }
}

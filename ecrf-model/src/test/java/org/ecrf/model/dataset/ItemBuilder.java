package org.ecrf.model.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** An item of which only what matters is said. */
final class ItemBuilder {
  private final String id;
  private final ItemKind kind;
  private List<String> units = List.of();
  private int decimals = -1;
  private List<Choice> choices = List.of();
  private List<Choice> missing = List.of();
  private @Nullable String shownIf;
  private @Nullable String calculation;
  private boolean sensitive;
  private Audience audience = Audience.EVERYONE;
  private String cdash = "";

  ItemBuilder(String id, ItemKind kind) {
    this.id = id;
    this.kind = kind;
  }

  ItemBuilder units(String... units) {
    this.units = List.of(units);
    return this;
  }

  ItemBuilder decimals(int decimals) {
    this.decimals = decimals;
    return this;
  }

  ItemBuilder choices(String... codes) {
    choices = Stream.of(codes).map(c -> new Choice(c, Text.of("Label of " + c))).toList();
    return this;
  }

  ItemBuilder missing(List<Choice> codes) {
    missing = codes;
    return this;
  }

  ItemBuilder shownIf(String condition) {
    shownIf = condition;
    return this;
  }

  ItemBuilder calculation(String expression) {
    calculation = expression;
    return this;
  }

  ItemBuilder sensitive() {
    sensitive = true;
    return this;
  }

  ItemBuilder audience(Audience whose) {
    audience = whose;
    return this;
  }

  ItemBuilder cdash(String name) {
    cdash = name;
    return this;
  }

  Item build() {
    return new Item(
        id,
        Text.of("Label of " + id),
        Text.NONE,
        kind,
        kind == ItemKind.CALCULATED ? ItemKind.DECIMAL : kind,
        Need.REQUIRED,
        kind == ItemKind.QUANTITY ? "amount" : null,
        units,
        decimals,
        choices,
        missing,
        shownIf,
        calculation,
        sensitive,
        audience,
        Precision.YEAR,
        null,
        cdash,
        "",
        Text.NONE);
  }
}

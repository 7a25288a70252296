package org.ecrf.ui.item;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** Under a value what the laboratory states as normal, and whether the value is low or high. */
public class RowRange extends Div {
  RowRange() {
    addClassName("norm");
    setVisible(false);
  }

  /**
   * @param normal null: nothing is stated that holds for certain
   */
  void show(@Nullable Normal normal) {
    removeAll();
    setVisible(normal != null);
    getElement().removeAttribute("data-outside");
    if (normal == null) {
      return;
    }
    add(Parts.text(Say.it("item.range", "range", limits(normal.range()))));
    if (normal.outside() != null) {
      String side = normal.outside().name().toLowerCase(Locale.ROOT);
      getElement().setAttribute("data-outside", side);
      add(Parts.text(Say.it("item.range." + side), "b", "fg", "warn"));
    }
  }

  /** From the lower to the upper limit, with the unit. */
  public static String limits(ReferenceRange range) {
    String unit = range.unit() == null ? "" : " " + range.unit();
    if (range.low() == null) {
      return Say.it("range.upto", "high", range.high() == null ? "" : range.high()) + unit;
    }
    return range.high() == null
        ? Say.it("range.atleast", "low", range.low()) + unit
        : Say.it("range.between", "low", range.low(), "high", range.high()) + unit;
  }
}

package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** The question of an item, and below it what the data are called and whether it may be left. */
public final class ItemLabel {
  private ItemLabel() {}

  /**
   * @param id by which a control is named after it
   * @param repeat the repeat that the item stands in, spoken before the question; empty: none
   */
  static Div of(Item item, String id, String repeat) {
    Span text = text(item);
    text.setId(id);
    if (!repeat.isEmpty()) {
      text.addComponentAsFirst(Parts.spoken(repeat + ", "));
    }
    return Parts.box("lb", text, below(item));
  }

  /** The same over a column of many. */
  public static Div heading(Item item) {
    return Parts.box("", text(item), below(item));
  }

  private static Span text(Item item) {
    Span text = new Span(new Span(Say.it(item.label())));
    if (item.required()) {
      Span star = Parts.text("\u00a0*", "dim");
      star.getElement().setAttribute("aria-hidden", "true");
      text.add(star);
    }
    return text;
  }

  private static Component below(Item item) {
    String code = item.cdash().isEmpty() ? item.id() : item.cdash();
    if (item.kind() == ItemKind.CALCULATED) {
      return Parts.small(Say.it("item.calculated", "code", code));
    }
    return Parts.small(item.need() == Need.EXPECTED ? Say.it("item.expected", "code", code) : code);
  }
}

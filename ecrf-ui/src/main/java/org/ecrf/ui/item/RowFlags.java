package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.ecrf.model.form.Item;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/** The right end of a row: the saving state, checks, open queries, and the item's menu. */
class RowFlags extends Div {
  private final Span marks = Parts.text("", "ico");
  private final Span checks = Parts.text("", "ico");
  private final Span queries = Parts.text("", "ico");

  RowFlags(Item item, Consumer<Component> menu) {
    addClassName("fl");
    NativeButton more = new NativeButton();
    more.addClassNames("fbtn", "more");
    more.add(Icons.icon("more"));
    more.getElement()
        .setAttribute("type", "button")
        .setAttribute("tabindex", "-1") // Tab goes from field to field; Ctrl+, opens it
        .setAttribute("aria-label", Say.it("item.more", "item", Say.it(item.label())));
    more.addClickListener(pressed -> menu.accept(more));
    add(Parts.text("", "sv"), marks, checks, queries, more);
  }

  /** What was verified and reviewed. */
  void marks(Component shown) {
    marks.removeAll();
    marks.add(shown);
  }

  void show(int findings, int openQueries) {
    flag(checks, Status.CHECK, findings, "item.checks");
    flag(queries, Status.OPEN, openQueries, "item.queries");
  }

  private static void flag(Span place, Status status, int count, String key) {
    place.removeAll();
    if (count > 0) {
      Span flag = new Span(Icons.icon(status.icon()), new Span(String.valueOf(count)));
      flag.addClassNames("fbtn", status.tone());
      flag.getElement()
          .setAttribute("role", "img")
          .setAttribute("aria-label", Say.it(key, "n", count));
      place.add(flag);
    }
  }
}

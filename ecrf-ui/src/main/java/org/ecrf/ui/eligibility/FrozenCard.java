package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ecrf.model.rule.Used;
import org.ecrf.server.eligibility.Frozen;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;

/** What was calculated for a dose when it was authorised; later corrections do not change it. */
class FrozenCard extends Card {
  FrozenCard(List<Frozen> items, CriteriaTable.Because because) {
    super(Say.it("frozen.title"));
    setId("frozen");
    body(items.stream().map(item -> item(item, because)).toArray(Component[]::new));
    add(Parts.box("bd sm mut", Parts.text(Say.it("frozen.text"))));
  }

  private static Div item(Frozen item, CriteriaTable.Because because) {
    String value =
        item.value() == null
            ? Say.it("item.masked")
            : because.labels().value(item.path(), item.value());
    Div box =
        new Div(
            Parts.box(
                "row w",
                Parts.link(Address.item(because.ref(), item.path()), name(item, because)),
                Parts.strong(value)));
    box.getElement().setAttribute("data-frozen", item.path().toString());
    if (!item.used().isEmpty()) {
      box.add(from(item.used(), because));
    }
    return box;
  }

  private static String name(Frozen item, CriteriaTable.Because because) {
    return because.labels().item(item.path());
  }

  /** The answers that it came from, as they stood then. */
  private static Div from(List<Used> used, CriteriaTable.Because because) {
    Div from = Parts.box("sm mut", Parts.text(Say.it("frozen.from") + " "));
    for (int i = 0; i < used.size(); i++) {
      Used one = used.get(i);
      String value =
          one.value() == null
              ? Say.it("criteria.notentered")
              : because.labels().value(one.path(), one.value());
      from.add(Parts.text((i == 0 ? "" : ", ") + because.labels().item(one.path()) + " " + value));
    }
    return from;
  }
}

package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Item;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** What the study says about an item, and how it may be written. */
class HelpTab extends Div {

  HelpTab() {
    addClassName("pb");
  }

  void show(Item item) {
    removeAll();
    if (!item.help().isEmpty()) {
      add(Parts.text(Say.it(item.help())));
    }
    DescriptionList pairs = new DescriptionList();
    pairs.addClassName("pairs");
    pair(pairs, "help.code", item.id());
    pair(pairs, "help.cdash", item.cdash());
    pair(pairs, "help.units", String.join(", ", item.units()));
    pair(pairs, "help.form", Say.it("help.kind." + item.kind().name().toLowerCase(Locale.ROOT)));
    pair(pairs, "help.need", Say.it("help.need." + item.need().name().toLowerCase(Locale.ROOT)));
    if (item.audience() != Audience.EVERYONE) {
      String audience = item.audience().name().toLowerCase(Locale.ROOT);
      pair(pairs, "help.audience", Say.it("audience." + audience));
    }
    if (item.sensitive()) {
      pair(pairs, "help.sensitive", Say.it("help.sensitive.text"));
    }
    add(pairs);
    if (!item.assumption().isEmpty()) {
      add(
          Parts.box(
              "sm mut", Parts.text(Say.it("help.assumption", "text", Say.it(item.assumption())))));
    }
  }

  private static void pair(DescriptionList pairs, String key, String value) {
    if (!value.isBlank()) {
      pairs.add(new DescriptionList.Term(Say.it(key)), new DescriptionList.Description(value));
    }
  }
}

package org.ecrf.ui.verification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.verification.FormMarks.Difference;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** The value that was seen and the value now, side by side. */
final class ChangedValue {
  private ChangedValue() {}

  static Component beside(Item item, Difference changed) {
    return Parts.box("oldnew", old(item, changed), now(item, changed));
  }

  static HtmlContainer old(Item item, Difference changed) {
    String value = changed.redacted() ? Say.it("item.redacted") : words(item, changed.was());
    HtmlContainer old = Parts.element("s", value);
    old.getElement().setAttribute("title", Say.it("marks.was"));
    return Parts.element("span", Parts.spoken(Say.it("marks.was") + ": "), old);
  }

  static HtmlContainer now(Item item, Difference changed) {
    return Parts.element(
        "span", Parts.spoken(Say.it("marks.is") + ": "), Parts.strong(words(item, changed.is())));
  }

  private static String words(Item item, @Nullable ItemValue value) {
    return value == null ? Say.it("marks.novalue") : Values.words(item, value);
  }
}

package org.ecrf.ui.item;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.problem.StaleItem;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** Two people saved the same item: both values, who and when, and which one shall stand. */
public class ConflictChoice extends Div {
  public ConflictChoice(
      Item item, StaleItem theirs, @Nullable ItemValue own, Runnable keepTheirs, Runnable takeOwn) {
    String saved = Values.words(item, theirs.value());
    String typed = Values.words(item, own);
    add(
        Parts.box(
            "both",
            Parts.text(Say.it("conflict.saved")),
            Parts.strong(saved),
            Parts.text(
                Say.it("conflict.by", "who", theirs.who(), "when", Moments.moment(theirs.when())),
                "mut"),
            Parts.text(Say.it("conflict.yours")),
            Parts.strong(typed),
            Parts.text(Say.it("conflict.unsaved"), "mut")));
    NativeButton keep = Buttons.small(Buttons.plain(Say.it("conflict.keep", "value", saved)));
    keep.addClassName("keep-theirs");
    keep.addClickListener(pressed -> keepTheirs.run());
    NativeButton take = Buttons.small(Buttons.plain(Say.it("conflict.take", "value", typed)));
    take.addClassName("take-own");
    take.addClickListener(pressed -> takeOwn.run());
    add(Parts.box("row w cask", keep, take));
  }
}

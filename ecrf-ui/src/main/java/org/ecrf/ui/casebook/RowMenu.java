package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** The menu of one item: emptying it, saying why there is no value, and its panel. */
class RowMenu extends Popover {
  private final Div menu = Parts.box("menu");

  /**
   * @param details opens the panel for the row
   */
  RowMenu(ItemRow row, Component button, Runnable details) {
    if (row.editable()) {
      row.item()
          .missing()
          .forEach(
              code ->
                  menu.add(
                      entry(
                          "notdone",
                          Say.it(code.label()),
                          "missing-" + code.code(),
                          () -> row.missing(code.code()))));
      if (row.saved().value() instanceof ItemValue) {
        menu.add(entry("x", Say.it("item.clear"), "clear", row::clear));
      }
    }
    menu.add(entry("query", Say.it("item.details"), "details", details));
    setTarget(button);
    setOpenOnClick(false);
    setAutofocus(true);
    setPosition(PopoverPosition.BOTTOM_END);
    setOverlayRole("dialog");
    setAriaLabel(Say.it("item.more", "item", Say.it(row.item().label())));
    add(menu);
    addOpenedChangeListener(
        changed -> {
          if (!changed.isOpened()) {
            removeFromParent();
            FocusBack.to(row);
          }
        });
  }

  /** The item stands in a repeat that can be removed. */
  void offersRemoval(RepeatBlock repeat) {
    String label = Say.it("repeat.remove.one", "name", repeat.name());
    menu.add(entry("x", label, "remove-repeat", repeat::begin));
  }

  private NativeButton entry(String icon, String label, String id, Runnable action) {
    NativeButton entry = new NativeButton();
    entry.add(Icons.icon(icon, "mut"), Parts.text(label));
    entry.setId("menu-" + id);
    entry.getElement().setAttribute("type", "button");
    entry.addClickListener(
        pressed -> {
          close();
          action.run();
        });
    return entry;
  }
}

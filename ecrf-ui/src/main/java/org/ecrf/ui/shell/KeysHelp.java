package org.ecrf.ui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;

/** The list of keys; single keys can be turned off (WCAG 2.1.4). */
class KeysHelp extends Div {
  private static final String[][] KEYS = {
    {"Tab", "⇧ Tab", "field"},
    {"↑ ↓", "Ctrl ↑ ↓", "column"},
    {"F8", "⇧ F8", "problem"},
    {"Ctrl", ".", "panel"},
    {"Ctrl", ",", "menu"},
    {"Ctrl", "↵", "send"},
    {"Alt", "PgDn", "form"},
    {"Esc", "", "undo"},
    {"/", "", "search"},
    {"a", "", "add"},
    {"q", "", "query"},
    {"?", "", "keys"},
    {"g", "s q l", "go"}
  };

  KeysHelp() {
    addClassName("hide-n");
    NativeButton button = Buttons.icon("help", Say.it("keys.title"), "t");
    button.setId("keys-help");
    Popover popover = new Popover(keys());
    popover.setTarget(button);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("keys.title"));
    add(button, popover);
  }

  private static Div keys() {
    Div list = Parts.box("keys");
    for (String[] line : KEYS) {
      Div keys = Parts.box("row", Parts.key(line[0]));
      if (!line[1].isEmpty()) {
        keys.add(Parts.key(line[1]));
      }
      list.add(keys, Parts.text(Say.it("keys." + line[2])));
    }
    Checkbox single = new Checkbox(Say.it("keys.single"), true);
    single.addValueChangeListener(
        changed -> single.getElement().executeJs("ecrf.singleKeys = $0", changed.getValue()));
    list.add(new Div(), single);
    return list;
  }
}

package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinRequest;
import org.ecrf.ui.language.Preferences;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;

/** Switches between light and dark. */
class ColourButton extends Div {
  private final NativeButton button = Buttons.icon("moon", Say.it("shell.dark"), "t");

  ColourButton() {
    addClassName("hide-n");
    button.setId("colours");
    button.addClickListener(pressed -> switchColours());
    label(UI.getCurrent().getPage().getColorScheme() == ColorScheme.Value.DARK);
    add(button);
  }

  private void switchColours() {
    Page page = UI.getCurrent().getPage();
    boolean dark = page.getColorScheme() != ColorScheme.Value.DARK;
    page.setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    Preferences.of(VaadinRequest.getCurrent()).coloured(dark).keep();
    label(dark);
  }

  private void label(boolean dark) {
    String text = Say.it(dark ? "shell.light" : "shell.dark");
    button.getElement().setAttribute("aria-label", text).setAttribute("title", text);
  }
}

package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.ecrf.ui.language.Catalogue;
import org.ecrf.ui.language.Preferences;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** Chooses the language of the screens; the page is built anew in it. */
class LanguageMenu extends Div {
  LanguageMenu() {
    String now = Say.language().getDisplayLanguage(Say.language());
    NativeButton button = Buttons.icon("globe", Say.it("shell.language", "now", now), "t");
    button.setId("language");
    Div menu = Parts.box("menu");
    Catalogue.LANGUAGES.forEach(language -> menu.add(choice(language)));
    Popover popover = new Popover(menu);
    popover.setTarget(button);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("shell.languages"));
    add(button, popover);
  }

  private static NativeButton choice(Locale language) {
    NativeButton choice = new NativeButton(language.getDisplayLanguage(language));
    choice.setId("language-" + language.getLanguage());
    choice.getElement().setAttribute("lang", language.getLanguage());
    if (language.getLanguage().equals(Say.language().getLanguage())) {
      choice.getElement().setAttribute("aria-current", "true");
      choice.addComponentAsFirst(Icons.icon("tick"));
    }
    choice.addClickListener(pressed -> choose(language));
    return choice;
  }

  private static void choose(Locale language) {
    Preferences.of(VaadinRequest.getCurrent()).in(language).keep();
    VaadinSession.getCurrent().setLocale(language);
    UI.getCurrent().getPage().reload();
  }
}

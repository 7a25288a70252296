package org.ecrf.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** A page that says what happened, that saved data are safe, and where to go. */
abstract class Plain extends Main {
  Plain() {
    addClassName("plain");
  }

  final void says(String title, String text) {
    removeAll();
    Anchor home = Parts.link("", Say.it("shell.home"), "btn", "p");
    add(new H1(title), Parts.element("p", text), home);
  }
}

package org.ecrf.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import java.util.Locale;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** Who is signed in, in which roles, and the way out. */
class PersonMenu extends Div {
  PersonMenu(Standing standing) {
    NativeButton button = new NativeButton(initials(standing.name()));
    button.addClassNames("avatar", "person");
    button.setId("person");
    button
        .getElement()
        .setAttribute("aria-label", Say.it("shell.person", "name", standing.name()))
        .setAttribute("type", "button");
    Div who = Parts.box("says", Parts.strong(standing.name()), Parts.text(standing.roles()));
    Anchor leave = Parts.link("/logout", "");
    leave.add(Icons.icon("right"), Parts.text(Say.it("shell.signout")));
    leave.setId("logout");
    leave.setRouterIgnore(true);
    Popover popover = new Popover(Parts.box("menu", who, leave));
    popover.setTarget(button);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("shell.person", "name", standing.name()));
    add(button, popover);
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[-_. ]")) {
      if (!part.isEmpty() && initials.length() < 2) {
        initials.append(part.substring(0, 1).toUpperCase(Locale.ROOT));
      }
    }
    return initials.toString();
  }
}

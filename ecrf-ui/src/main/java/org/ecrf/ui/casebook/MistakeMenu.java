package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.FormAt;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.shell.Address;

/** Says of the form that is open, or of its visit, that it was added by mistake. */
record MistakeMenu(EntryDesk desk) {

  /** What may be said of this form; empty where it was not added. */
  boolean ofForm() {
    return may() && at().formAt().repeat() > 0;
  }

  boolean ofVisit() {
    return may() && at().visitAt().repeat() > 0;
  }

  private boolean may() {
    return desk.form().view().editable() && desk.form().may(Permission.ENTER_DATA);
  }

  String form() {
    return Say.it("mistake.say", "what", desk.form().labels().form(at().form()));
  }

  String visit() {
    return Say.it("mistake.say", "what", desk.form().labels().visit(at().visit()));
  }

  void askForm(Component target) {
    ask(target, form(), false);
  }

  void askVisit(Component target) {
    ask(target, visit(), true);
  }

  private void ask(Component target, String title, boolean ofVisit) {
    desk.ask(
        new ReasonQueue.Question(
            target,
            title,
            Say.it("mistake.text"),
            Say.it("cancel"),
            List.of(),
            reason -> say(ofVisit, reason),
            () -> {}));
  }

  /** What was left behind cannot be shown any more: the list, or the rest of the casebook is. */
  private void say(boolean ofVisit, String reason) {
    OpenForm form = desk.form();
    FormAt at = at();
    if (!desk.leaves(() -> desk.acts().mistake(form, ofVisit, reason))) {
      return;
    }
    if (ofVisit) {
      UI.getCurrent().navigate(Address.of(Address.CASEBOOK, form.ref()));
    } else {
      UI.getCurrent()
          .navigate(
              Address.of(Address.REPEATS, form.ref()),
              QueryParameters.simple(Map.of("visit", at.visit(), "form", at.formAt().id())));
    }
  }

  private FormAt at() {
    return desk.form().at();
  }
}

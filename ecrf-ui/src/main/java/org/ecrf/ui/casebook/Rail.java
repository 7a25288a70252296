package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.popover.Popover;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.FormSlot;

/**
 * Visits with the forms of the one that is open, below them the logs, and what may be added; on
 * narrow screens one button that opens the same list.
 */
class Rail extends Nav {
  private final NativeButton pick = new NativeButton();
  private final Div list = new Div();
  private final Div narrow = Parts.box("railbox");
  private final AddRepeat add;
  private final Labels labels;
  private final When when;

  Rail(AddRepeat add, StudyDefinition study, When when) {
    this.when = when;
    this.add = add;
    this.labels = new Labels(study);
    addClassName("rail");
    getElement().setAttribute("aria-label", Say.it("casebook.rail"));
    pick.addClassNames("in", "sel", "only-n", "railsel");
    pick.setId("forms");
    Popover popover = new Popover(narrow);
    popover.setTarget(pick);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("casebook.rail"));
    add(pick, list, popover);
  }

  /**
   * @param current the form that is open, or without its number the list of its repeats
   */
  void show(CasebookView casebook, FormAt current) {
    fill(list, casebook, current);
    fill(narrow, casebook, current);
    pick.removeAll();
    pick.add(Parts.text(labels.place(current.visit(), current.form())), Icons.icon("chev"));
  }

  private void fill(Div place, CasebookView casebook, FormAt current) {
    place.removeAll();
    RailLines lines = new RailLines(casebook, labels, current, when);
    Div logs = Parts.box("logs");
    for (CasebookView.VisitLine visit : casebook.visits()) {
      if (visit.visit().kind() == Visit.Kind.LOG) {
        FormSlot.of(casebook, visit, labels.study())
            .forEach(slot -> logs.add(lines.form(slot, false)));
        continue;
      }
      place.add(lines.visit(visit));
      if (visit.key().equals(current.visit())) {
        FormSlot.of(casebook, visit, labels.study())
            .forEach(slot -> place.add(lines.form(slot, true)));
      }
    }
    addVisits(casebook, logs);
    if (casebook.mistakes()) {
      logs.add(mistakes(casebook));
    }
    if (logs.getComponentCount() > 0) {
      place.add(logs);
    }
  }

  private static Anchor mistakes(CasebookView casebook) {
    Anchor line =
        new Anchor(
            Address.of(Address.MISTAKES, casebook.subject().ref()),
            Icons.icon("notdone", "mut"),
            Parts.text(Say.it("mistakes.title"), "name"));
    line.addClassName("v");
    line.getElement().setAttribute("data-page", "mistakes");
    return line;
  }

  private void addVisits(CasebookView casebook, Div place) {
    for (CasebookView.Addition addition : casebook.additions()) {
      if (addition.form() == null) {
        NativeButton button = add.button(casebook.subject().ref(), labels.study(), addition);
        button.setClassName("v add");
        button.getElement().setAttribute("data-add", addition.visit());
        place.add(button);
      }
    }
  }
}

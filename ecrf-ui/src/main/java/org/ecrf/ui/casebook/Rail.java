package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;

/** Visits and forms of the subject; on narrow screens one button that opens the same list. */
class Rail extends Nav {
  private final NativeButton pick = new NativeButton();
  private final Div list = new Div();
  private final Div narrow = Parts.box("railbox");

  Rail() {
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

  void show(CasebookView casebook, FormAt current) {
    fill(list, casebook, current);
    fill(narrow, casebook, current);
    pick.removeAll();
    casebook.visits().stream()
        .filter(v -> v.key().equals(current.visit()))
        .flatMap(
            v ->
                v.forms().stream()
                    .filter(f -> f.form().equals(current.form()))
                    .map(f -> Say.it(v.visit().title()) + " · " + Say.it(f.title())))
        .findFirst()
        .ifPresent(name -> pick.add(Parts.text(name), Icons.icon("chev")));
  }

  private static void fill(Div place, CasebookView casebook, FormAt current) {
    place.removeAll();
    for (CasebookView.VisitLine visit : casebook.visits()) {
      place.add(visitLine(visit));
      visit.forms().forEach(form -> place.add(formLine(casebook, visit, form, current)));
    }
  }

  private static Component visitLine(CasebookView.VisitLine visit) {
    Status status = FormStatus.of(visit);
    Span day = Parts.text(day(visit.plan()), "d");
    Div line = Parts.box("v open", status.mark(), Parts.text(Say.it(visit.visit().title())), day);
    line.setTitle(status.word());
    return line;
  }

  /** The day of the visit, or the planned one. */
  private static String day(VisitPlan plan) {
    if (plan.date() != null) {
      return Moments.day(plan.date());
    }
    return plan.target() == null ? "" : Moments.day(plan.target());
  }

  private static Component formLine(
      CasebookView casebook,
      CasebookView.VisitLine visit,
      CasebookView.FormLine form,
      FormAt current) {
    Status status = FormStatus.of(form);
    String address = Address.form(casebook.subject().ref(), visit.key(), form.form());
    Anchor line = new Anchor(address, status.mark(), new Span(Say.it(form.title())));
    line.addClassNames("v", "f");
    line.setTitle(status.word());
    line.getElement().setAttribute("data-form", visit.key() + "/" + form.form());
    if (visit.key().equals(current.visit()) && form.form().equals(current.form())) {
      line.getElement().setAttribute("aria-current", "page");
    }
    Span overlays = Parts.text("", "d");
    if (form.openQueries() > 0) {
      Span count = Parts.text(String.valueOf(form.openQueries()), "qn");
      count.getElement().setAttribute("role", "img");
      count
          .getElement()
          .setAttribute("aria-label", Say.it("item.queries", "n", form.openQueries()));
      overlays.add(count);
    } else if (form.findings() > 0) {
      overlays.add(
          Icons.icon("warn", "fg", "warn", "s"),
          Parts.spoken(Say.it("item.checks", "n", form.findings())));
    }
    line.add(overlays);
    return line;
  }
}

package org.ecrf.ui.subject;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;

/** The forms of one cell, each a link. */
class VisitPopover extends Popover {
  VisitPopover() {
    setOpenOnClick(false);
    setAutofocus(true);
    setPosition(PopoverPosition.END_TOP);
    setWidth("356px");
    setOverlayRole("dialog");
  }

  void show(SubjectRef ref, CasebookView.VisitLine visit) {
    removeAll();
    String name = ref.number() + " · " + Say.it(visit.visit().title());
    setAriaLabel(name);
    NativeButton close = Buttons.icon("x", Say.it("close"), "s t end");
    close.addClickListener(pressed -> close());
    Div forms = Parts.box("popb");
    visit.forms().forEach(form -> forms.add(line(ref, visit, form)));
    Div head = new Div(Parts.strong(name), Parts.box("xs dim", Parts.text(plan(visit.plan()))));
    add(Parts.box("row poph", head, close), forms);
    // its target is a cell of the grid, which only the browser knows
    getElement().executeJs("ecrf.popoverAtCell(this)");
  }

  private static Anchor line(
      SubjectRef ref, CasebookView.VisitLine visit, CasebookView.FormLine form) {
    Status status = status(form);
    String says =
        form.openQueries() > 0 ? Say.it("item.queries", "n", form.openQueries()) : status.word();
    Anchor line =
        new Anchor(
            Address.form(ref, visit.key(), form.form()),
            status.mark(),
            Parts.text(Say.it(form.title())),
            Parts.text(says, "end", "xs", "mut"));
    line.addClassNames("row", "popl");
    return line;
  }

  private static Status status(CasebookView.FormLine form) {
    if (form.locked()) {
      return Status.LOCKED;
    }
    return switch (form.state()) {
      case COMPLETE -> Status.COMPLETE;
      case IN_PROGRESS -> Status.IN_PROGRESS;
      case EMPTY -> form.due() ? Status.DUE : Status.NOT_DUE;
    };
  }

  private static String plan(VisitPlan plan) {
    String date = plan.date() == null ? Say.it("subjects.nodate") : Moments.fullDay(plan.date());
    if (plan.from() == null || plan.to() == null) {
      return date;
    }
    return date
        + " · "
        + Say.it(
            "subjects.window.dates",
            "from",
            Moments.fullDay(plan.from()),
            "to",
            Moments.fullDay(plan.to()));
  }
}

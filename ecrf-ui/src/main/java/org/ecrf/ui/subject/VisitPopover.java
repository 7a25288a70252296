package org.ecrf.ui.subject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;

/** The forms of one cell, each a link; of a visit that repeats those of each time it took place. */
class VisitPopover extends Popover {
  VisitPopover() {
    setOpenOnClick(false);
    setAutofocus(true);
    setPosition(PopoverPosition.END_TOP);
    setWidth("356px");
    setOverlayRole("dialog");
  }

  /** Shows what the casebook has of one visit. */
  void show(CasebookView casebook, Visit visit, Labels labels) {
    removeAll();
    SubjectRef ref = casebook.subject().ref();
    String name = ref.number() + " · " + Say.it(visit.title());
    setAriaLabel(name);
    NativeButton close = Buttons.icon("x", Say.it("close"), "s t end");
    close.addClickListener(pressed -> close());
    List<CasebookView.VisitLine> times =
        casebook.visits().stream().filter(v -> v.visit().id().equals(visit.id())).toList();
    Div forms = Parts.box("popb");
    if (times.isEmpty()) {
      forms.add(Parts.text(Say.it("subjects.novisit"), "mut", "sm"));
    }
    for (CasebookView.VisitLine time : times) {
      if (visit.repeats() != null) {
        forms.add(Parts.box("popv", Parts.strong(labels.visit(time.key())), small(time)));
      }
      FormSlot.of(casebook, time, labels.study()).forEach(slot -> forms.add(line(ref, slot)));
    }
    Div head = new Div(Parts.strong(name));
    if (visit.repeats() == null && visit.kind() != Visit.Kind.LOG) {
      times.forEach(time -> head.add(small(time)));
    }
    add(Parts.box("row poph", head, close), forms);
    // its target is a cell of the grid, which only the browser knows
    getElement().executeJs("ecrf.popoverAtCell(this)");
  }

  private static Component small(CasebookView.VisitLine time) {
    Div small = Parts.box("xs dim", Parts.text(plan(time.plan())));
    if (time.missedBecause() != null) {
      small.add(Parts.box("", Parts.text(Say.it("visit.missed", "why", time.missedBecause()))));
    }
    return small;
  }

  private static Anchor line(SubjectRef ref, FormSlot slot) {
    Status status = status(slot);
    String state =
        slot.repeats() ? Say.it("repeat.count", "n", slot.filled().count()) : status.word();
    String says = slot.openQueries() > 0 ? Say.it("item.queries", "n", slot.openQueries()) : state;
    Span mark = slot.repeats() ? Icons.icon("list", "mut") : status.mark();
    String address =
        slot.repeats()
            ? Address.repeats(ref, slot.visit(), slot.form().id())
            : Address.form(ref, slot.visit(), slot.form().id());
    Anchor line =
        new Anchor(
            address,
            mark,
            Parts.text(Say.it(slot.form().title())),
            Parts.text(says, "end", "xs", "mut"));
    line.addClassNames("row", "popl");
    return line;
  }

  private static Status status(FormSlot slot) {
    return slot.lines().stream()
        .findFirst()
        .map(form -> SubjectWords.status(form.status()))
        .orElse(Status.NOT_DUE);
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

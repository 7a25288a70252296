package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.FormSlot;
import org.ecrf.ui.subject.SubjectWords;

/** The lines of the rail, each a link. */
record RailLines(CasebookView casebook, Labels labels, FormAt current, When when) {

  /** Leads to the first form of the visit that waits for something. */
  Component visit(CasebookView.VisitLine visit) {
    Status status = SubjectWords.status(visit.status());
    Span day = Parts.text(day(visit.plan()), "d");
    if (visit.visit().kind() == Visit.Kind.PHONE) {
      day.addComponentAsFirst(Icons.named("phone", Say.it("visit.phone"), "mut", "s"));
    }
    Anchor line =
        new Anchor(
            when.address(Address.visit(casebook.subject().ref(), visit.key())),
            status.mark(),
            Parts.text(labels.visit(visit.key()), "name"),
            day);
    boolean open = visit.key().equals(current.visit());
    line.addClassName("v");
    line.getElement().getClassList().set("open", open);
    line.getElement()
        .setAttribute("data-visit", visit.key())
        .setAttribute("aria-expanded", String.valueOf(open));
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

  /**
   * @param within stands under its visit
   */
  Component form(FormSlot slot, boolean within) {
    Anchor line =
        new Anchor(address(slot), mark(slot), Parts.text(Say.it(slot.form().title()), "name"));
    line.addClassName("v");
    line.getElement().getClassList().set("f", within);
    line.getElement().setAttribute("data-form", slot.visit() + "/" + slot.form().id());
    if (slot.visit().equals(current.visit()) && slot.form().id().equals(current.formAt().id())) {
      line.getElement().setAttribute("aria-current", "page");
      line.addClassName("f");
    }
    line.add(overlays(slot));
    return line;
  }

  private String address(FormSlot slot) {
    return when.address(
        slot.repeats()
            ? Address.repeats(casebook.subject().ref(), slot.visit(), slot.form().id())
            : Address.form(casebook.subject().ref(), slot.visit(), slot.form().id()));
  }

  private static Span mark(FormSlot slot) {
    if (!slot.repeats()) {
      return SubjectWords.status(slot.lines().getFirst().status()).mark();
    }
    boolean open = slot.filled().anyMatch(line -> line.status() == Progress.IN_PROGRESS);
    return open ? Status.IN_PROGRESS.mark() : Icons.icon("list", "mut");
  }

  private static Span overlays(FormSlot slot) {
    Span overlays = Parts.text("", "d");
    if (slot.openQueries() > 0) {
      Span count = Parts.text(String.valueOf(slot.openQueries()), "qn");
      count.getElement().setAttribute("role", "img");
      count
          .getElement()
          .setAttribute("aria-label", Say.it("item.queries", "n", slot.openQueries()));
      overlays.add(count);
    } else if (slot.findings() > 0) {
      overlays.add(
          Icons.icon("warn", "fg", "warn", "s"),
          Parts.spoken(Say.it("item.checks", "n", slot.findings())));
    }
    SubjectWords.verification(slot.verification())
        .ifPresent(
            status ->
                overlays.add(Icons.named(status.icon(), status.word(), "fg", status.tone(), "s")));
    if (slot.filled().findAny().isPresent()
        && slot.filled().allMatch(CasebookView.FormLine::signed)) {
      overlays.add(Icons.icon("sign", "fg", "sign", "s"), Parts.spoken(Status.SIGNED.word()));
    }
    if (slot.repeats()) {
      overlays.add(Parts.text(String.valueOf(slot.filled().count()), "rn"));
    }
    return overlays;
  }
}

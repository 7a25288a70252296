package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.EntryState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** Under the form: what is still open, marking it complete, and the way to the forms around it. */
class EntryFoot extends Div {
  private final Span counts = Parts.text("", "mut", "nw", "hide-m");
  private final Div refusal = Parts.box("");
  private final NativeButton complete = Buttons.plain(Say.it("casebook.complete"));
  private final Optional<Anchor> next;

  /** A form beside this one. */
  record Neighbour(String address, String name) {}

  EntryFoot(Optional<Neighbour> before, Optional<Neighbour> after, Runnable markComplete) {
    Footer bar = new Footer();
    bar.addClassName("ff");
    before.ifPresent(b -> bar.add(previous(b)));
    next = after.map(EntryFoot::next);
    complete.setId("complete");
    complete.addClickListener(pressed -> markComplete.run());
    Div end = Parts.box("end row", complete);
    next.ifPresent(end::add);
    bar.add(counts, end);
    refusal.addClassName("foot-says");
    addClassName("foot");
    add(refusal, bar);
  }

  private static Anchor previous(Neighbour form) {
    String name = Say.it("casebook.previous", "form", form.name());
    Anchor link = new Anchor(form.address(), Icons.icon("left"));
    link.addClassNames("btn", "ic", "t");
    link.setTitle(name);
    link.getElement().setAttribute("aria-label", name);
    link.setId("previous-form");
    return link;
  }

  private static Anchor next(Neighbour form) {
    Anchor link =
        new Anchor(
            form.address(),
            new Span(Say.it("casebook.next", "form", form.name())),
            Icons.icon("right"));
    link.addClassName("btn");
    link.setId("next-form");
    return link;
  }

  void show(OpenForm form, long empty) {
    boolean open = form.view().state() != EntryState.COMPLETE;
    boolean may = form.view().editable() && form.may(Permission.ENTER_DATA);
    complete.setVisible(open && may);
    // one main action: completing once everything is answered, else going on
    boolean ready = open && may && empty == 0;
    complete.getElement().getClassList().set("p", ready);
    next.ifPresent(link -> link.getElement().getClassList().set("p", !ready));
    counts.setVisible(!form.isPast());
    counts.setText(
        Say.it(
            "casebook.counts",
            Map.of(
                "empty", empty,
                "checks", form.view().findings().size(),
                "queries", form.openQueries().size())));
    refusal.removeAll();
  }

  /** Why the form could not be marked complete. */
  void says(Component note) {
    refusal.removeAll();
    refusal.add(note);
  }
}

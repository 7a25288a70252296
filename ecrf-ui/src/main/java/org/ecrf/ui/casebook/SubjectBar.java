package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.SubjectWords;

/** Over the casebook: the subject and where it stands, its other pages, and the saving state. */
class SubjectBar extends Div {
  SubjectBar(SubjectHead subject) {
    addClassName("sbar");
    Anchor back =
        new Anchor(Address.of(Address.SUBJECTS, subject.ref().study()), Icons.icon("left"));
    back.addClassNames("btn", "ic", "t", "s");
    back.getElement().setAttribute("aria-label", Say.it("casebook.back"));
    add(back, new H1(subject.ref().number()), SubjectWords.status(subject.state()).badge());
    if (subject.doseAuthorised()) {
      add(Status.COMPLETE.badge(Say.it("subject.doses", "n", subject.doses().size())));
    }
    SubjectWords.closed(subject.degree()).map(Status::badge).ifPresent(this::add);
    add(pages(subject), AsItWas.control(subject), savingState());
  }

  private static Nav pages(SubjectHead subject) {
    Nav pages = new Nav();
    pages.getElement().setAttribute("aria-label", Say.it("casebook.pages"));
    pages.add(
        page("crit", "casebook.eligibility", Address.eligibility(subject.ref(), next(subject))));
    pages.add(page("hist", "casebook.history", Address.of(Address.SUBJECT_TRAIL, subject.ref())));
    pages.add(page("sign", "sign.title", Address.of(Address.SIGNATURES, subject.ref())));
    pages.add(page("lock", "casebook.lock", Address.of(Address.SUBJECT_LOCK, subject.ref())));
    return pages;
  }

  /** The decision that comes next for the subject. */
  private static Criterion.Decision next(SubjectHead subject) {
    return subject.state() == SubjectState.ENROLLED
        ? Criterion.Decision.DOSE
        : Criterion.Decision.ENROLMENT;
  }

  private static Anchor page(String icon, String key, String address) {
    String name = Say.it(key);
    Anchor link = new Anchor(address, Icons.icon(icon), Parts.text(name, "hide-m"));
    link.addClassNames("btn", "t", "s");
    link.getElement().setAttribute("aria-label", name);
    return link;
  }

  /**
   * Written by the browser (save.js): what is seen changes at once, what is spoken at most every 5
   * s.
   */
  private static Div savingState() {
    Span seen = Parts.text("", "savebar");
    seen.setId("savebar");
    Span spoken = Parts.text("", "vh");
    spoken.setId("savelive");
    spoken.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    return Parts.box("end", seen, spoken);
  }
}

package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Objects;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Permission;
import org.ecrf.server.eligibility.Eligibility;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Standing;

/** What the investigator decides here; an action that is not possible says why not. */
class DecisionCard extends Card {
  private static final String WHY = "why-not";

  private final SubjectHead subject;
  private final Verdicts verdicts;
  private final Decisions decisions;

  DecisionCard(SubjectHead subject, Verdicts verdicts, Standing standing, Decisions decisions) {
    super(Say.it("decision.title"));
    this.subject = subject;
    this.verdicts = verdicts;
    this.decisions = decisions;
    boolean decides = standing.may(Permission.DECIDE, subject.site());
    Div body = Parts.box("bd col sm");
    add(body);
    if (subject.locked()) {
      body.add(Parts.text(Say.it("decision.locked"), "mut"));
    } else if (subject.degree() != Degree.OPEN) {
      body.add(Parts.text(Say.it("readonly.frozen"), "mut"));
    } else if (subject.mistake() != null) {
      body.add(Parts.text(Say.it("mistake.because", "why", subject.mistake().reason()), "mut"));
    } else if (!decides) {
      body.add(Parts.text(Say.it("decision.notyours"), "mut"));
    } else if (verdicts.decision() == Criterion.Decision.DOSE) {
      dose(body);
    } else {
      enrolment(body);
    }
  }

  private void dose(Div body) {
    String visit = Objects.requireNonNull(verdicts.eligibility().visit());
    if (subject.doses().contains(visit)) {
      body.add(Parts.text(Say.it("decision.dose.done"), "mut"));
      return;
    }
    body.add(Parts.strong(verdicts.dose()));
    NativeButton authorise = Buttons.primary(Say.it("decision.dose", "subject", number()));
    authorise.setId("authorise-dose");
    action(
        authorise,
        () -> UI.getCurrent().getPage().setLocation(Address.confirm(subject.ref(), visit)));
    body.add(authorise, why(), Parts.text(Say.it("decision.signed"), "mut"));
  }

  private void enrolment(Div body) {
    if (subject.state() == SubjectState.SCREENING) {
      NativeButton enrol = Buttons.primary(Say.it("decision.enrol", "subject", number()));
      enrol.setId("enrol");
      action(
          enrol, () -> UI.getCurrent().getPage().setLocation(Address.confirm(subject.ref(), null)));
      NativeButton fail = Buttons.grave(Say.it("decision.fail"));
      fail.setId("screen-failure");
      fail.addClickListener(
          pressed ->
              new LeaveForm(subject, LeaveForm.Kind.SCREEN_FAILURE, verdicts, decisions).open());
      body.add(
          enrol,
          why(),
          Parts.text(Say.it("decision.signed"), "mut"),
          fail,
          Parts.text(Say.it("decision.fail.text"), "mut"));
    } else if (subject.state() == SubjectState.ENROLLED) {
      withdrawal(body, "withdraw");
    } else if (subject.state() == SubjectState.WITHDRAWN
        && !decisions.scopes(subject.withdrawnFrom()).isEmpty()) {
      body.add(Parts.text(Say.it("decision.ended"), "mut"));
      withdrawal(body, "withdraw-further");
    } else {
      body.add(Parts.text(Say.it("decision.ended"), "mut"));
    }
  }

  private void withdrawal(Div body, String id) {
    NativeButton withdraw = Buttons.grave(Say.it("decision.withdraw"));
    withdraw.setId(id);
    withdraw.addClickListener(
        pressed -> new LeaveForm(subject, LeaveForm.Kind.WITHDRAWAL, verdicts, decisions).open());
    body.add(withdraw, Parts.text(Say.it("decision.withdraw.text"), "mut"));
  }

  private void action(NativeButton button, Runnable action) {
    Buttons.allow(button, possible(), WHY);
    Buttons.onPress(button, action);
  }

  private boolean possible() {
    Eligibility e = verdicts.eligibility();
    return e.mayDecide() && e.blocks().isEmpty() && e.waits().isEmpty();
  }

  private Div why() {
    Eligibility e = verdicts.eligibility();
    Div why = Parts.box("say-why");
    why.setId(WHY);
    if (!e.blocks().isEmpty()) {
      why.add(
          Parts.box(
              "", Parts.text(Say.it("decision.blocks", "ids", String.join(", ", e.blocks())))));
    }
    if (!e.waits().isEmpty()) {
      why.add(
          Parts.box("", Parts.text(Say.it("decision.waits", "ids", String.join(", ", e.waits())))));
    }
    if (e.blocks().isEmpty() && e.waits().isEmpty()) {
      why.add(Parts.text(Say.it(e.mayDecide() ? "decision.allowed" : "decision.notnow")));
    }
    return why;
  }

  private String number() {
    return subject.ref().number();
  }
}

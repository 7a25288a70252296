package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** A subject leaves the study: when, why, and for a withdrawal from what. */
class LeaveForm {
  private final Kind kind;
  private final Decisions decisions;
  private final DayField day = new DayField();
  private final RadioButtonGroup<WithdrawalScope> scope =
      new RadioButtonGroup<>(Say.it("leave.scope"));
  private final TextArea reason = new TextArea(Say.it("leave.reason"));
  private final Confirm dialog;

  enum Kind {
    SCREEN_FAILURE,
    WITHDRAWAL
  }

  LeaveForm(SubjectHead subject, Kind kind, Verdicts verdicts, Decisions decisions) {
    this.kind = kind;
    this.decisions = decisions;
    String action = Say.it(kind == Kind.WITHDRAWAL ? "decision.withdraw" : "decision.fail");
    NativeButton confirm = Buttons.grave(action);
    day.setId("leave-date");
    day.setLabel(Say.it("leave.date"));
    day.setValue(Moments.today());
    scope.setId("leave-scope");
    scope.setItems(decisions.scopes(subject.withdrawnFrom()));
    scope.setRenderer(new ComponentRenderer<>(LeaveForm::choice));
    scope.setVisible(kind == Kind.WITHDRAWAL);
    reason.setId("leave-reason");
    reason.addClassName("f-wide");
    if (kind == Kind.SCREEN_FAILURE && !verdicts.eligibility().blocks().isEmpty()) {
      reason.setValue(
          Say.it("leave.failed", "ids", String.join(", ", verdicts.eligibility().blocks())));
    }
    dialog =
        new Confirm(
            action,
            confirm,
            this::act,
            Parts.text(
                Say.it(kind == Kind.WITHDRAWAL ? "leave.text.withdrawal" : "leave.text"), "mut"),
            day,
            scope,
            reason);
  }

  private static Div choice(WithdrawalScope scope) {
    return new Div(
        Parts.text(Say.it(scope.title())), Parts.box("xs dim", Parts.text(Say.it(scope.help()))));
  }

  void open() {
    dialog.open();
  }

  private void act() {
    String because = reason.getValue().strip();
    boolean scoped = kind == Kind.SCREEN_FAILURE || scope.getValue() != null;
    if (day.getValue() == null || because.isEmpty() || !scoped) {
      String needed = kind == Kind.WITHDRAWAL ? "leave.needed.withdrawal" : "leave.needed";
      throw new Refused(new Refusal.NotAllowed("leave-needs", Say.it(needed), List.of()));
    }
    if (kind == Kind.SCREEN_FAILURE) {
      decisions.fail(day.getValue(), because);
    } else {
      decisions.withdraw(day.getValue(), scope.getValue().code(), because);
    }
  }
}

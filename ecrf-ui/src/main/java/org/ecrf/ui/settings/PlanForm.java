package org.ecrf.ui.settings;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.study.VerificationPlan.Extent;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.verification.ListSitePlans;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** Sets what one site is asked to have verified. */
class PlanForm {
  private final Select<Extent> everyone = new Select<>();
  private final TextField percent = new TextField(Say.it("plans.percent"));
  private final Confirm dialog;

  PlanForm(ListSitePlans.PlanLine line, Consumer<VerificationPlan> save) {
    VerificationPlan now = VerificationPlan.read(line.applies()).orElseThrow();
    everyone.setLabel(Say.it("plans.extent"));
    everyone.setId("plan-extent");
    everyone.setItems(Extent.values());
    everyone.setItemLabelGenerator(
        extent -> Say.it("plans." + extent.name().toLowerCase(Locale.ROOT)));
    everyone.setValue(now.everyone());
    percent.setId("plan-percent");
    percent.setValue(String.valueOf(now.percent()));
    dialog =
        new Confirm(
            Say.it("plans.own") + " " + line.site(),
            Buttons.primary(Say.it("plans.set")),
            () -> save.accept(plan()),
            Parts.text(Say.it("plans.text", "plan", PlansCard.words(line.study())), "mut", "sm"),
            everyone,
            percent);
  }

  private VerificationPlan plan() {
    String share = percent.getValue().strip();
    if (!share.matches("100|[1-9]?\\d")) {
      throw new Refused(
          new Refusal.NotAllowed("plan-percent", Say.it("plans.percent.rule"), List.of()));
    }
    return new VerificationPlan(everyone.getValue(), Integer.parseInt(share));
  }

  void open() {
    dialog.open();
  }
}

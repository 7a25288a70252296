package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.server.verification.ListSitePlans;
import org.ecrf.server.verification.SetSitePlan;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;

/** How much of what each site enters is verified, and by which seed its subjects are drawn. */
public class PlansCard extends Card {
  @Inject ListSitePlans list;
  @Inject SetSitePlan set;

  private final Div says = Parts.box("bd sm mut");
  private final Div place = new Div();

  public PlansCard() {
    super(Say.it("plans.title"));
    addClassName("clip");
    add(says, place);
  }

  void show(String study) {
    List<ListSitePlans.PlanLine> lines = list.of(study);
    place.removeAll();
    if (lines.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            Say.it("plans.title"),
            List.of(
                Say.it("plans.site"),
                Say.it("plans.applies"),
                Say.it("plans.seed"),
                Say.it("parameter.by"),
                Say.it("parameter.change")));
    lines.forEach(line -> row(study, table, line));
    String all = words(lines.getFirst().study());
    says.setText(Say.it("plans.text", "plan", all));
    place.add(table);
  }

  private void row(String study, Table table, ListSitePlans.PlanLine line) {
    table
        .row(
            Parts.strong(line.site()),
            Parts.text(words(line.applies())),
            Parts.text(line.seed(), "mono", "xs", "dim"),
            Parts.text(
                line.by() == null || line.at() == null
                    ? ""
                    : line.by() + ", " + Moments.moment(line.at()),
                "mut",
                "sm"),
            change(study, line))
        .getElement()
        .setAttribute("data-plan", line.site());
  }

  /** A plan in words. */
  static String words(String plan) {
    VerificationPlan read = VerificationPlan.read(plan).orElseThrow();
    String everyone = Say.it("plans." + read.everyone().name().toLowerCase(Locale.ROOT));
    return read.percent() == 0
        ? everyone
        : Say.it("plans.share", Map.of("everyone", everyone, "percent", read.percent()));
  }

  private Component change(String study, ListSitePlans.PlanLine line) {
    if (!line.maySet()) {
      return Table.nothing();
    }
    NativeButton change = Buttons.small(Buttons.plain(Say.it("plans.set")));
    change.setId("plan-" + line.site());
    change.getElement().setAttribute("aria-label", Say.it("plans.set") + ": " + line.site());
    change.addClickListener(pressed -> new PlanForm(line, plan -> save(study, line, plan)).open());
    return change;
  }

  private void save(String study, ListSitePlans.PlanLine line, VerificationPlan plan) {
    try {
      set.set(
          new SetSitePlan.Command(
              study, line.site(), plan.text(), line.version(), UUID.randomUUID().toString()));
    } finally {
      show(study); // also what somebody else has set meanwhile
    }
  }
}

package org.ecrf.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ecrf.server.site.ShowChecklist;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;

/** One of a site's checklists, and the step that it leads to. */
class ChecklistCard extends Card {
  private final SiteSteps steps;
  private final boolean ticks;

  /**
   * @param ticks its items can be ticked by this person
   * @param leads its step can be taken by this person
   */
  ChecklistCard(
      Phase phase, List<ShowChecklist.Line> lines, boolean ticks, boolean leads, SiteSteps steps) {
    super(Say.it(key(phase, "")));
    this.steps = steps;
    this.ticks = ticks;
    addClassName("clip");
    Table table =
        new Table(
            Say.it(key(phase, "")),
            List.of(
                Say.it("site.item"),
                Say.it("team.state"),
                Say.it("site.said"),
                Say.it("team.steps")));
    lines.forEach(line -> line(table, line));
    add(table);
    if (leads) {
      lead(phase);
    }
  }

  private void lead(Phase phase) {
    NativeButton button = Buttons.primary(Say.it(key(phase, ".step")));
    button.setId(phase == Phase.ACTIVATION ? "activate" : "close-site");
    Div refusal = Parts.box("");
    button.addClickListener(pressed -> steps.lead(phase, refusal));
    body(refusal, Parts.box("row", button));
  }

  private static String key(Phase phase, String part) {
    return (phase == Phase.ACTIVATION ? "site.activation" : "site.closure") + part;
  }

  private void line(Table table, ShowChecklist.Line line) {
    table
        .row(Parts.text(Say.it(line.text())), state(line), said(line), buttons(line))
        .getElement()
        .setAttribute("data-item", line.item().name());
  }

  private static Component state(ShowChecklist.Line line) {
    if (line.done()) {
      return Status.COMPLETE.badge(Say.it("site.done"));
    }
    return Status.WAITS.badge(
        line.measured() ? Say.it("site.measured", "n", line.open()) : Say.it("site.undone"));
  }

  private static Component said(ShowChecklist.Line line) {
    if (line.tick() == null) {
      return Parts.text(line.measured() ? Say.it("site.sees") : "", "mut");
    }
    return Parts.box(
        "",
        Parts.text(Moments.day(line.tick().on()), "nw"),
        Parts.box(
            "xs dim", Parts.text(line.tick().by() + " · " + Moments.moment(line.tick().at()))));
  }

  private Component buttons(ShowChecklist.Line line) {
    Div buttons = Parts.box("row w");
    if (ticks && !line.measured()) {
      buttons.add(button("site.tick", () -> steps.tick(line)));
      if (line.done()) {
        buttons.add(button("site.untick", () -> steps.untick(line)));
      }
    }
    return buttons;
  }

  private static NativeButton button(String key, Runnable step) {
    NativeButton button = Buttons.small(Buttons.plain(Say.it(key)));
    button.addClickListener(pressed -> step.run());
    return button;
  }
}

package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.site.ActivateSite;
import org.ecrf.server.site.CloseSite;
import org.ecrf.server.site.ReopenSite;
import org.ecrf.server.site.ShowChecklist;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.server.site.TickCheck;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.Refusals;
import org.jspecify.annotations.Nullable;

/** What is done to a site. */
@Dependent
class SiteSteps {
  @Inject TickCheck tickCheck;
  @Inject ActivateSite activateSite;
  @Inject CloseSite closeSite;
  @Inject ReopenSite reopenSite;

  private String study = "";
  private String site = "";
  private Runnable done = () -> {};

  void at(String study, String site, Runnable done) {
    this.study = study;
    this.site = site;
    this.done = done;
  }

  void tick(ShowChecklist.Line line) {
    DayField on = new DayField();
    on.setId("done-on");
    on.setLabel(Say.it("site.on"));
    new Confirm(
            Say.it("site.tick"),
            Buttons.primary(Say.it("site.tick")),
            () -> say(line, given(on)),
            Parts.text(Say.it(line.text())),
            on)
        .open();
  }

  private static LocalDate given(DayField on) {
    if (on.getValue() == null) {
      throw new Refused(new Refusal.NotAllowed("site-day", Say.it("site.day"), List.of()));
    }
    return on.getValue();
  }

  void untick(ShowChecklist.Line line) {
    new Confirm(
            Say.it("site.untick"),
            Buttons.grave(Say.it("site.untick")),
            () -> say(line, null),
            Parts.text(Say.it(line.text())))
        .open();
  }

  private void say(ShowChecklist.Line line, @Nullable LocalDate on) {
    tickCheck.tick(new TickCheck.Command(study, site, line.item().name(), on, request()));
    done.run();
  }

  /** Activates or closes, and says what stands in the way. */
  void lead(Phase phase, Div refusal) {
    refusal.removeAll();
    try {
      if (phase == Phase.ACTIVATION) {
        activateSite.activate(study, site, request());
      } else {
        closeSite.close(study, site, request());
      }
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    done.run();
  }

  void reopen(String reason) {
    reopenSite.reopen(study, site, reason, request());
    done.run();
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}

package org.ecrf.ui.lock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.ecrf.server.lock.LockRequest;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.ReasonForm;

/** What was asked for and waits for a second person, who confirms or declines it. */
class TwoPeopleCard extends Card {
  private final String study;
  private final Closings closings;
  private final PlaceNames names;
  private final Runnable changed;

  /**
   * @param who is looking; who has asked does not confirm
   * @param may confirm
   * @param changed shows the page anew
   */
  TwoPeopleCard(
      String study,
      Closings closings,
      PlaceNames names,
      String who,
      boolean may,
      Runnable changed) {
    super(Say.it("lock.two"));
    this.study = study;
    this.closings = closings;
    this.names = names;
    this.changed = changed;
    setId("lock-requests");
    List<LockRequest> waiting = closings.waiting(study);
    waiting.forEach(wanted -> add(line(wanted, may && !wanted.askedBy().equals(who), may)));
    setVisible(!waiting.isEmpty());
  }

  private Component line(LockRequest wanted, boolean confirms, boolean declines) {
    boolean lock = wanted.wanted() == LockRequest.Wanted.LOCK;
    String what =
        Say.it(lock ? "lock.two.lock" : "lock.two.unlock", "what", names.of(wanted.place()));
    Div line = Parts.box("bd col gap");
    line.add(
        Note.of(
            Status.WAITS,
            what,
            Say.it(
                "lock.two.asked",
                Map.of("who", wanted.askedBy(), "when", Moments.moment(wanted.askedAt())))));
    if (wanted.reason() != null) {
      line.add(Parts.text(Say.it("lock.two.because", "why", wanted.reason()), "sm"));
    }
    if (confirms) {
      line.add(Parts.box("row", confirm(wanted, what)));
    }
    if (declines) {
      line.add(
          new ReasonForm(
              "decline-lock",
              Buttons.grave(Say.it("lock.two.decline")),
              reason -> {
                closings.decline(study, wanted, reason);
                changed.run();
              }));
    } else {
      line.add(Parts.text(Say.it("lock.two.notyours"), "sm", "mut"));
    }
    return line;
  }

  private NativeButton confirm(LockRequest wanted, String what) {
    NativeButton confirm = Buttons.primary(Say.it("lock.two.confirm.act"));
    confirm.setId("confirm-lock");
    confirm.addClickListener(
        pressed ->
            new Confirm(
                    what,
                    Buttons.primary(Say.it("lock.two.confirm.act")),
                    () -> {
                      closings.confirm(study, wanted);
                      changed.run();
                    },
                    Parts.text(Say.it("lock.two.confirm.text")))
                .open());
    return confirm;
  }
}

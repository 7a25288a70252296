package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.lock.LockLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.ReasonForm;

/** That a place is frozen or locked, since when and by whom; and how it is taken back. */
class StandingLine extends Div {

  /**
   * @param may take it back, or ask for that
   * @param changed shows the page anew
   */
  StandingLine(String study, LockLine line, Closings closings, boolean may, Runnable changed) {
    boolean locked = line.degree() == Degree.LOCKED;
    addClassNames("col", "gap");
    Div note =
        Note.of(
            locked ? Status.LOCKED : Status.FROZEN,
            Say.it(locked ? "lock.done" : "lock.frozen"),
            Say.it(
                locked ? "lock.done.text" : "lock.frozen.text",
                Map.of("who", line.by(), "when", Moments.moment(line.at()))));
    note.setId(locked ? "locked" : "frozen");
    add(note);
    if (may) {
      add(undo(study, line, closings, changed));
    }
  }

  private static Div undo(String study, LockLine line, Closings closings, Runnable changed) {
    boolean locked = line.degree() == Degree.LOCKED;
    Level level = line.place().level();
    boolean two = locked && (level == Level.STUDY || level == Level.CUT);
    String name = locked ? "unlock" : "unfreeze";
    NativeButton open =
        Buttons.small(Buttons.quiet(Say.it(two ? "lock.unlock.ask" : "lock." + name)));
    open.setId("open-" + name);
    Div place = Parts.box("col gap");
    open.addClickListener(
        pressed -> {
          place.removeAll();
          place.add(
              new ReasonForm(
                  name,
                  Buttons.grave(Say.it(two ? "lock.unlock.ask" : "lock." + name)),
                  reason -> {
                    if (two) {
                      closings.askUnlock(study, line, reason);
                    } else {
                      closings.undo(study, line, reason);
                    }
                    changed.run();
                  }));
        });
    place.add(Parts.box("row", open));
    return place;
  }
}

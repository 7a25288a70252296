package org.ecrf.ui.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** Asks for the last day on which a range holds. */
class RangeEnd {
  private final DayField day = new DayField();
  private final Confirm dialog;

  RangeEnd(String what, Consumer<LocalDate> end) {
    day.setId("range-until");
    day.setLabel(Say.it("range.last"));
    day.setValue(Moments.today());
    dialog =
        new Confirm(
            Say.it("range.end"),
            Buttons.primary(Say.it("range.end")),
            () -> end.accept(given()),
            Parts.strong(what),
            day,
            Parts.text(Say.it("range.end.text"), "mut", "sm"));
  }

  private LocalDate given() {
    if (day.getValue() == null) {
      throw new Refused(new Refusal.NotAllowed("range-day", Say.it("range.day"), List.of()));
    }
    return day.getValue();
  }

  void open() {
    dialog.open();
  }
}

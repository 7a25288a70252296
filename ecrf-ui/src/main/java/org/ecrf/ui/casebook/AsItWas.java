package org.ecrf.ui.casebook;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.ui.item.ClockText;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;

/** The way to a past moment of the casebook, and the banner over it with the way back. */
final class AsItWas {
  private final SubjectHead subject;
  private final DayField day = new DayField();
  private final TextField time = ClockText.field();
  private final Div refusal = Parts.box("");

  private AsItWas(SubjectHead subject) {
    this.subject = subject;
  }

  /** Opens a small dialog that asks for day and time. */
  static Div control(SubjectHead subject) {
    NativeButton open = Buttons.plain("");
    open.setId("as-it-was");
    open.addClassNames("t", "s");
    open.add(Icons.icon("clock"), Parts.text(Say.it("past.control"), "hide-m"));
    open.getElement().setAttribute("aria-label", Say.it("past.control"));
    Popover dialog = new Popover(new AsItWas(subject).question());
    dialog.setTarget(open);
    dialog.setOverlayRole("dialog");
    dialog.setAriaLabel(Say.it("past.control"));
    return new Div(open, dialog);
  }

  private Div question() {
    day.setId("past-day");
    day.setLabel(Say.it("past.day"));
    day.setMax(Moments.today());
    time.setId("past-time");
    time.setLabel(Say.it("past.time", "zone", Moments.zone().getId()));
    NativeButton show = Buttons.primary(Say.it("past.show"));
    show.setId("past-show");
    show.addClickListener(pressed -> show());
    return Parts.box("col gap past", Parts.box("row w bottom", day, time, show), refusal);
  }

  private void show() {
    refusal.removeAll();
    moment()
        .filter(at -> !at.isBefore(subject.registered()) && !at.isAfter(Moments.now()))
        .ifPresentOrElse(
            at ->
                UI.getCurrent()
                    .getPage()
                    .setLocation(Address.asOf(Address.of(Address.CASEBOOK, subject.ref()), at)),
            () ->
                refusal.add(
                    Note.refused(
                        Say.it("past.beyond", "from", Moments.exact(subject.registered())))));
  }

  /** In the time zone of the screen, as all moments that it shows. */
  private Optional<Instant> moment() {
    try {
      LocalDate on = LocalDate.parse(day.text());
      LocalTime at = LocalTime.parse(ClockText.read(time.getValue()));
      return Optional.of(on.atTime(at).atZone(Moments.zone()).toInstant());
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  /** Says that this is the past, and leads back. */
  static Div banner(SubjectHead subject, Instant at) {
    Anchor back = new Anchor(Address.of(Address.CASEBOOK, subject.ref()), Say.it("past.back"));
    back.addClassName("btn");
    back.setId("past-back");
    Div banner =
        Note.of(
            Status.LOCKED.tone(),
            "clock",
            Parts.strong(Say.it("past.banner", "moment", Moments.exact(at))),
            Parts.text(" " + Say.it("past.banner.text") + " "));
    banner.add(back);
    banner.setId("past");
    banner.addClassName("pastbar");
    banner.getElement().setAttribute("role", "status");
    return banner;
  }
}

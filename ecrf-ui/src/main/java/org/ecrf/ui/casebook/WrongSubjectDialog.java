package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.WrongSubject;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** Takes back a form that was entered for the wrong subject, and asks for whom it was meant. */
class WrongSubjectDialog {
  private final EntryDesk desk;
  private final TextField other = new TextField(Say.it("wrong.other"));
  private final Select<WrongSubject.Cause> cause = new Select<>();
  private final TextField note = new TextField(Say.it("wrong.note"));
  private final String request = UUID.randomUUID().toString();

  WrongSubjectDialog(EntryDesk desk) {
    this.desk = desk;
    other.setId("wrong-other");
    note.setId("wrong-note");
    note.addClassName("f-answer");
    cause.setId("wrong-cause");
    cause.setLabel(Say.it("wrong.cause"));
    cause.setItems(WrongSubject.Cause.values());
    cause.setValue(WrongSubject.Cause.WRONG_CASEBOOK);
    cause.setItemLabelGenerator(
        c -> c == null ? "" : Say.it("wrong.cause." + c.name().toLowerCase(Locale.ROOT)));
  }

  /** Somebody has entered something that this person may see. */
  static boolean hasSomething(OpenForm form) {
    return !held(form).isEmpty();
  }

  private static Map<String, Integer> held(OpenForm form) {
    Map<String, Integer> held = new TreeMap<>();
    form.view()
        .items()
        .forEach(
            (key, item) -> {
              if (isHeld(item)) {
                held.put(key, item.version());
              }
            });
    return held;
  }

  private static boolean isHeld(ItemView item) {
    return item.value() != null && !item.calculated();
  }

  void open() {
    Div ask = Parts.box("col gap", other, cause, note);
    new Confirm(
            Say.it("wrong.title"),
            Buttons.grave(Say.it("wrong.send")),
            () ->
                desk.answered(
                    desk.acts()
                        .takesBack(
                            desk.form(),
                            new Meant(other.getValue().strip(), cause.getValue(), note.getValue()),
                            held(desk.form()),
                            request)),
            Parts.text(Say.it("wrong.text"), "mut", "sm"),
            ask)
        .open();
  }

  /** For whom the values were meant, and how it came about. */
  record Meant(String other, WrongSubject.Cause cause, String note) {}
}

package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.Place;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.Refusals;

/** Freezes and locks a place that is chosen, shows what blocks its lock, and takes it back. */
class PlaceCard extends Card {
  private static final String WHY = "why-not";

  private final String study;
  private final Closings closings;
  private final PlaceNames names;
  private final boolean may;
  private final Runnable changed;
  private final Select<Place> choice = new Select<>();
  private final Div state = Parts.box("bd col");
  private final BlockerTable blockers;
  private final Div actions = Parts.box("bd col foot");

  /**
   * @param places the first of them is shown first
   * @param may freeze and lock here
   * @param changed shows the page anew
   */
  PlaceCard(
      String study,
      Closings closings,
      PlaceNames names,
      List<Place> places,
      boolean may,
      Runnable changed) {
    super(Say.it("lock.card"));
    this.study = study;
    this.closings = closings;
    this.names = names;
    this.may = may;
    this.changed = changed;
    this.blockers =
        new BlockerTable(study, names.labels(), !places.getFirst().level().isOfSubject());
    addClassName("clip");
    choice.setId("lock-place");
    choice.addClassName("f-pick");
    choice.setLabel(Say.it("lock.what"));
    choice.setItems(places);
    choice.setItemLabelGenerator(place -> place == null ? "" : names.of(place));
    choice.setValue(places.getFirst());
    choice.addValueChangeListener(event -> show());
    add(Parts.box("bd", choice), state, blockers, actions);
    show();
  }

  private void show() {
    Place place = choice.getValue();
    List<LockLine> standing = closings.standing(study, place);
    state.removeAll();
    actions.removeAll();
    standing.forEach(line -> state.add(new StandingLine(study, line, closings, may, changed)));
    state.setVisible(!standing.isEmpty());
    boolean locked = standing.stream().anyMatch(line -> line.degree() == Degree.LOCKED);
    boolean frozen = standing.stream().anyMatch(line -> line.degree() == Degree.FROZEN);
    blockers.setVisible(!locked);
    actions.setVisible(!locked);
    if (locked) {
      return;
    }
    if (place.level().isOfSubject()) {
      check(place, frozen);
    } else {
      blockers.ask(() -> check(place, frozen));
      act(place, frozen, false);
    }
  }

  /** Of many subjects it takes some seconds: it is done when somebody asks. */
  private void check(Place place, boolean frozen) {
    List<Blocker> against = closings.blockers(study, place);
    blockers.show(against);
    actions.removeAll();
    act(place, frozen, against.isEmpty());
  }

  private void act(Place place, boolean frozen, boolean ready) {
    if (!may) {
      actions.add(Parts.text(Say.it("lock.notyours"), "mut"));
      return;
    }
    boolean two = place.level() == Level.STUDY;
    String label = Say.it(two ? "lock.ask" : "lock.act", "subject", names.of(place));
    NativeButton lock = Buttons.withIcon(Buttons.primary(label), "lock");
    lock.setId("lock");
    Buttons.allow(lock, ready, WHY);
    Buttons.onPress(lock, () -> confirm(place, label));
    Div row = Parts.box("row w", lock);
    if (!frozen) {
      NativeButton freeze = Buttons.withIcon(Buttons.plain(Say.it("lock.freeze")), "freeze");
      freeze.setId("freeze");
      Buttons.onPress(freeze, () -> tries(() -> closings.freeze(study, place)));
      row.add(freeze);
    }
    String says = ready ? (two ? "lock.two.text" : "lock.act.text") : "lock.off";
    Div why = Parts.box("sm mut", Parts.text(Say.it(says)), Parts.text(freezing(frozen)));
    why.setId(WHY);
    actions.add(row, why);
  }

  private static String freezing(boolean frozen) {
    return frozen ? "" : " " + Say.it("lock.freeze.text");
  }

  private void tries(Runnable act) {
    try {
      act.run();
    } catch (Refused refused) {
      actions.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    changed.run();
  }

  private void confirm(Place place, String label) {
    boolean two = place.level() == Level.STUDY;
    new Confirm(
            label,
            Buttons.primary(label),
            () -> {
              if (two) {
                closings.askLock(study);
              } else {
                closings.lock(study, place);
              }
              changed.run();
            },
            Parts.text(
                Say.it(
                    two ? "lock.two.confirm" : "lock.confirm", Map.of("subject", names.of(place)))))
        .open();
  }
}

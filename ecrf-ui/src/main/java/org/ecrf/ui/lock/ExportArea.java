package org.ecrf.ui.lock;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.List;
import org.ecrf.server.job.JobView;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a dataset and follows it: the page asks again while it is being made, so that each look
 * is made in the person's own name. Leaving the page stops nothing.
 */
class ExportArea extends Div {
  private static final int ASK_MILLIS = 700;
  private static final int NEVER = -1;

  private final String study;
  private final Exports exports;
  private final Select<LockLine> lock = new Select<>();
  private final Div refusal = Parts.box("");
  private final Div running = Parts.box("");
  private final ExportTable table;
  private @Nullable Long job;
  private @Nullable Registration following;

  ExportArea(String study, Exports exports, List<LockLine> locks, PlaceNames names) {
    this.study = study;
    this.exports = exports;
    addClassName("col");
    addClassName("gap");
    table = new ExportTable(study, exports);
    Card card = new Card(Say.it("export.title"));
    card.addClassName("clip");
    card.body(Parts.text(Say.it("export.text"), "sm", "mut"), ask(locks, names), refusal, running);
    card.add(table);
    add(card, table.manifest());
    show();
  }

  private Div ask(List<LockLine> locks, PlaceNames names) {
    List<LockLine> newestFirst =
        locks.stream().sorted(Comparator.comparing(LockLine::id).reversed()).toList();
    lock.setId("export-lock");
    lock.addClassName("f-pick");
    lock.setLabel(Say.it("export.upto"));
    lock.setItems(newestFirst);
    lock.setItemLabelGenerator(
        l -> l == null ? "" : LockWords.number(l.id()) + " · " + names.of(l));
    NativeButton start = Buttons.withIcon(Buttons.primary(Say.it("export.start")), "plus");
    start.setId("export");
    Buttons.allow(start, !newestFirst.isEmpty(), null);
    Buttons.onPress(start, this::start);
    if (newestFirst.isEmpty()) {
      refusal.add(Parts.text(Say.it("export.nolock"), "sm", "mut"));
    } else {
      lock.setValue(newestFirst.getFirst());
    }
    return Parts.box("row w bottom", lock, start);
  }

  private void start() {
    refusal.removeAll();
    try {
      job = exports.start(study, lock.getValue().id()).id();
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    follow();
    show();
  }

  private void show() {
    List<JobView> newest = exports.newest(study);
    table.show(newest);
    newest.stream()
        .filter(j -> j.state() == JobView.State.READY || j.state() == JobView.State.RUNNING)
        .findFirst()
        .ifPresent(j -> job = j.id());
    progress();
  }

  private void progress() {
    if (job == null) {
      return;
    }
    JobView now = exports.state(study, job);
    running.removeAll();
    switch (now.state()) {
      case READY, RUNNING ->
          running.add(new JobProgress(now, Say.it("export.title"), Say.it("export.leave")));
      case FAILED -> {
        running.add(Note.refused(Say.it("export.failed", "code", String.valueOf(now.error()))));
        rest();
      }
      case DONE -> rest();
    }
  }

  private void follow() {
    UI screen = UI.getCurrent();
    screen.setPollInterval(ASK_MILLIS);
    if (following == null) {
      following = screen.addPollListener(event -> show());
    }
  }

  private void rest() {
    job = null;
    if (following != null) {
      following.remove();
      following = null;
    }
    UI.getCurrent().setPollInterval(NEVER);
    table.show(exports.newest(study));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (job != null) {
      follow();
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (following != null) {
      following.remove();
      following = null;
    }
    event.getUI().setPollInterval(NEVER);
  }
}

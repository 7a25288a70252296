package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.StaleItem;
import org.ecrf.ui.item.ConflictChoice;
import org.ecrf.ui.item.Desk;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.shell.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Takes what rows were left with, saves it item by item, and answers each row: saved, not saved and
 * why, a reason needed, or somebody else's value beside the own.
 */
public class EntryDesk implements Desk {
  @Inject OpenForm form;
  @Inject FormActs acts;
  @Inject FormFiles files;

  private final Map<String, ItemRow> rows = new LinkedHashMap<>();
  private final FormTicks ticks = new FormTicks(this);
  private Listener listener = new Listener() {};
  private ReasonQueue reasons = new ReasonQueue(question -> {});

  /** What the page wants to know. */
  public interface Listener {
    /** Values, findings or queries are others than before. */
    default void changed() {}

    /** The menu of a row was asked for. */
    default void menu(ItemRow row, Component button) {}

    /** More about the marks of a row was asked for. */
    default void marks(ItemRow row) {}

    /** A reason has to be asked for. */
    default void ask(ReasonQueue.Question question) {}

    /** Something about the form as a whole was not done. */
    default void refused(Refusal refusal) {}
  }

  OpenForm form() {
    return form;
  }

  FormFiles files() {
    return files;
  }

  FormActs acts() {
    return acts;
  }

  /** The rows of the form that was just opened. */
  Map<String, ItemRow> rows() {
    return rows;
  }

  FormTicks ticks() {
    return ticks;
  }

  void showMarks(ItemRow row) {
    listener.marks(row);
  }

  void refused(Refusal refusal) {
    listener.refused(refusal);
  }

  /** Rows that hold what the database does not have. */
  List<ItemRow> unsaved() {
    return rows.values().stream().filter(ItemRow::isUnsaved).toList();
  }

  /** A new row of the form that is open. */
  ItemRow row(String key, Item item) {
    return put(new ItemRow(key, item, form.item(key), this));
  }

  /** A new cell of a group's grid, in the row of that repeat. */
  ItemRow cell(String key, Item item, String repeat) {
    return put(ItemRow.cell(key, item, form.item(key), this, repeat));
  }

  private ItemRow put(ItemRow row) {
    if (row.item().kind() == ItemKind.ATTACHMENT) {
      row.files(new RowFiles(this, row));
    }
    rows.put(row.key(), row);
    ticks.stand(row);
    return row;
  }

  void listener(Listener listener) {
    this.listener = listener;
    reasons = new ReasonQueue(listener::ask);
  }

  /** Brings every row to what the server said last. */
  void refresh() {
    rows.forEach(
        (key, row) -> {
          row.follow(form.item(key));
          row.editable(form.mayEnter(row.item()));
          row.waitsForAnswer(form.isBegun(key));
          says(row);
        });
    ticks.show();
  }

  private void says(ItemRow row) {
    int open =
        (int) form.openQueries().stream().filter(q -> q.at().item().equals(row.key())).count();
    row.says(form.findingsAt(row.key()), open);
  }

  /** After a save of several items at once. */
  void saved() {
    refresh();
    listener.changed();
  }

  /** Takes the form as it stands after an act on several of its items. */
  void answered(EntryView now) {
    form.answered(now);
    takes();
  }

  /** Takes what others have saved meanwhile. */
  void renews() {
    form.reopen();
    takes();
  }

  private void takes() {
    rows.forEach(
        (key, row) -> {
          // what is not saved stays on the version that its writer has seen
          if (!row.isUnsaved() && row.saved().version() != form.item(key).version()) {
            row.take(form.item(key));
          }
        });
    saved();
  }

  /** Does something about the form's visit. */
  void does(Runnable act) {
    if (leaves(act)) {
      form.reopen();
      saved();
    }
  }

  /** Whether it was done; the form may be gone by it. */
  boolean leaves(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refused refused) {
      listener.refused(refused.refusal());
      return false;
    }
  }

  void ask(ReasonQueue.Question question) {
    reasons.add(question);
  }

  /** The item's name, with its repeat where it stands in a repeating group. */
  String label(ItemRow row) {
    return form.labels().item(form.at(row.key()));
  }

  @Override
  public void left(ItemRow row, @Nullable ItemValue value) {
    if (Objects.equals(value, row.saved().value())) {
      row.unchanged();
      says(row);
    } else if (form.view().state() == EntryState.COMPLETE) {
      askReason(row, value);
    } else {
      send(row, value, null);
    }
  }

  private void askReason(ItemRow row, @Nullable ItemValue value) {
    row.asking();
    reasons.add(
        ReasonQueue.Question.about(
            row,
            value,
            form.study().reasons(),
            reason -> send(row, value, reason),
            () -> {
              row.restore();
              says(row);
            }));
  }

  private void send(ItemRow row, @Nullable ItemValue value, @Nullable String reason) {
    send(row, value, reason, UUID.randomUUID().toString());
  }

  /**
   * @param request by which a repeat is known: what was saved although its answer was lost is not
   *     saved twice
   */
  private void send(
      ItemRow row, @Nullable ItemValue value, @Nullable String reason, String request) {
    try {
      form.save(row.key(), value, row.saved().version(), reason, request);
    } catch (Refused refused) {
      refused(row, value, reason, refused.refusal(), request);
      return;
    }
    row.committed(form.item(row.key()));
    saved();
  }

  private void refused(
      ItemRow row,
      @Nullable ItemValue value,
      @Nullable String reason,
      Refusal refusal,
      String request) {
    switch (refusal) {
      case Refusal.Stale stale when !stale.items().isEmpty() ->
          conflict(row, value, reason, stale.items().getFirst());
      case Refusal.ReasonNeeded needed -> askReason(row, value);
      case Refusal.Busy busy ->
          row.refuse(Refusals.sentence(busy), again(row, value, reason, request));
      case Refusal.NotSignedIn not ->
          row.refuse(Refusals.sentence(not), again(row, value, reason, request));
      default -> row.refuse(Refusals.sentence(refusal));
    }
  }

  private Component again(
      ItemRow row, @Nullable ItemValue value, @Nullable String reason, String request) {
    NativeButton again = Buttons.small(Buttons.plain(Say.it("again")));
    again.addClickListener(pressed -> send(row, value, reason, request));
    return again;
  }

  /** Nothing is overwritten silently: the person chooses. */
  private void conflict(
      ItemRow row, @Nullable ItemValue own, @Nullable String reason, StaleItem theirs) {
    String key = row.key();
    row.conflict(
        new ConflictChoice(
            row.item(),
            theirs,
            own,
            () -> {
              form.reopen();
              row.take(form.item(key));
              saved();
            },
            () -> {
              row.rebase(shown(theirs));
              if (reason == null) {
                left(row, own);
              } else {
                send(row, own, reason);
              }
            }));
  }

  /** As the person has seen it: where it has changed once more, that is another choice. */
  private static ItemView shown(StaleItem theirs) {
    return new ItemView(
        theirs.value(), theirs.version(), false, false, false, theirs.who(), theirs.when(), null);
  }

  @Override
  public void menu(ItemRow row, Component button) {
    listener.menu(row, button);
  }

  @Override
  public Component explain(Finding finding) {
    return new FindingExplained(finding, form);
  }
}

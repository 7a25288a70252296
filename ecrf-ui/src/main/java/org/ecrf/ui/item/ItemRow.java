package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.ItemView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.jspecify.annotations.Nullable;

/**
 * One item of a form: label, answer, flags, messages; its saved value and version. The browser
 * shows Saving at once and Not saved where no answer comes (save.js); this row only confirms.
 */
public class ItemRow extends Div {
  private final String key;
  private final Item item;
  private final Desk desk;
  private final RowAnswer answer;
  private final RowSays says = new RowSays();
  private final RowFlags flags;
  private ItemView saved;
  private static final Set<String> NOT_SAVED = Set.of("failed", "conflict", "asking", "partial");

  private boolean editable;
  private String told = "";

  /**
   * @param key the item's place in its form: its id, in a repeating group {@code group[2]/item}
   */
  public ItemRow(String key, Item item, ItemView saved, Desk desk) {
    this(key, item, saved, desk, "");
  }

  private ItemRow(String key, Item item, ItemView saved, Desk desk, String repeat) {
    this.key = key;
    this.item = item;
    this.saved = saved;
    this.desk = desk;
    String labelId = "label-" + key;
    String instead = saved.masked() ? Say.it("item.masked") : null;
    answer = new RowAnswer(item, labelId, instead, !repeat.isEmpty());
    flags = new RowFlags(item, button -> desk.menu(this, button));
    addClassName("it");
    getElement().setAttribute("data-item", key).setAttribute("data-s", state());
    hold(saved);
    waitsForAnswer(true);
    add(ItemLabel.of(item, labelId, repeat), answer, flags, says);
    answer.onLeave(this::left);
    answer.onEnter(this::enterValue);
    answer.put(saved.value());
    aside(isRedacted() ? Say.it("item.redacted") : "", false);
  }

  /**
   * As a cell of a grid: the column has its label, and what is said about it needs more room.
   *
   * @param repeat the name of the grid's row
   */
  public static ItemRow cell(String key, Item item, ItemView saved, Desk desk, String repeat) {
    ItemRow cell = new ItemRow(key, item, saved, desk, repeat);
    cell.addClassName("cell");
    cell.says.names(Say.it(item.label()), key);
    return cell;
  }

  /** Findings, refusals and conflicts; of a cell they are to be shown where there is room. */
  public Component messages() {
    return says;
  }

  private boolean isCalculated() {
    return item.kind() == ItemKind.CALCULATED;
  }

  /** The item's place in its form, as saves name it. */
  public String key() {
    return key;
  }

  public Item item() {
    return item;
  }

  /** Whether an empty answer is something to look at; not in a repeat that nobody has begun. */
  public void waitsForAnswer(boolean waits) {
    boolean asks = waits && item.need() != Need.OPTIONAL && !isCalculated();
    getElement().setAttribute("data-required", String.valueOf(asks));
  }

  /** From now on this is what the database holds; the browser finds what has no answer by it. */
  private void hold(ItemView now) {
    saved = now;
    getElement().setAttribute("data-status", now.status().name());
  }

  /** What the database holds, as far as this page knows. */
  public ItemView saved() {
    return saved;
  }

  /** Something stands in the row that the database does not have. */
  public boolean isUnsaved() {
    return NOT_SAVED.contains(told);
  }

  public boolean editable() {
    return editable;
  }

  public void editable(boolean may) {
    editable = may && !isCalculated() && !saved.masked();
    answer.readOnly(!editable);
  }

  /**
   * What follows from a save: shown or hidden, calculated, low or high; and what somebody else has
   * saved meanwhile.
   */
  public void follow(ItemView now) {
    setVisible(!now.hidden());
    answer.normal(now.normal());
    if (now.calculated()) {
      hold(now);
      answer.put(now.value());
    } else if (isNewer(now) && !isUnsaved()) {
      takeUnlessBusy(now);
    }
  }

  private boolean isNewer(ItemView now) {
    return now.version() > saved.version();
  }

  /**
   * Only the browser knows whether somebody is writing here: that is a conflict when it is left.
   */
  private void takeUnlessBusy(ItemView theirs) {
    getElement()
        .executeJs("return ecrf.busy(this)")
        .then(
            Boolean.class,
            busy -> {
              if (!busy && isNewer(theirs)) {
                take(theirs);
              }
            });
  }

  /** Says something beside the answer; empty: nothing. */
  public void aside(String says, boolean attention) {
    answer.aside(says, attention);
  }

  /** From now on this row sends and fetches files. */
  public void files(FileDesk files) {
    answer.files(files);
  }

  /** What was verified and reviewed stands among the flags. */
  public void marks(Component shown) {
    flags.marks(shown);
  }

  /** Findings and open queries at this item; what is not saved has a word of its own there. */
  public void says(List<Finding> findings, int openQueries) {
    boolean problem = !findings.isEmpty() || openQueries > 0;
    flags.show(findings.size(), openQueries);
    getElement().setAttribute("data-problem", String.valueOf(problem));
    if (isUnsaved()) {
      return;
    }
    answer.mark(!findings.isEmpty() ? Mark.CHECK : problem ? Mark.QUERY : Mark.NONE);
    says.findings(findings, desk);
  }

  /** The database has it. */
  public void committed(ItemView now) {
    if (isRedacted()) {
      aside("", false);
    }
    hold(now);
    tell(state(), now.savedAt());
  }

  /** What was given is what is saved; the field stays, somebody may be writing on in it. */
  public void unchanged() {
    tell(state(), null);
  }

  /** Shows the saved value again in place of what was typed. */
  public void restore() {
    answer.put(saved.value());
    tell(state(), null);
  }

  /** Takes the value that somebody else has saved. */
  public void take(ItemView theirs) {
    hold(theirs);
    answer.put(saved.value());
    tell(state(), saved.savedAt());
  }

  /** The version on which the next change is made, while what was typed stays. */
  public void rebase(ItemView theirs) {
    hold(theirs);
  }

  /** Not saved, and why; what was typed stays. */
  public void refuse(String why, Component... further) {
    answer.mark(Mark.BAD);
    says.refused(why, further);
    tell("failed", null);
  }

  /** Somebody else has saved meanwhile. */
  public void conflict(Component both) {
    says.conflict(both);
    tell("conflict", null);
  }

  /** Waits for the reason of the change. */
  public void asking() {
    tell("asking", null);
  }

  /** Takes a missing code in place of a value, and hands it on. */
  public void missing(String code) {
    ItemValue.Missing value = new ItemValue.Missing(code, "");
    answer.put(value);
    desk.left(this, value);
  }

  /** Empties the item, and hands that on. */
  public void clear() {
    answer.put(null);
    desk.left(this, null);
  }

  public void focus() {
    getElement().executeJs("ecrf.focusRow(this)");
  }

  private void enterValue() {
    answer.put(null);
    focus();
  }

  private void left(Answer given) {
    switch (given) {
      case Answer.Partial partial -> {
        says.lacks(partial.lacking());
        tell("partial", null);
      }
      case Answer.Given whole -> desk.left(this, whole.value());
    }
  }

  private boolean isRedacted() {
    return saved.status() == ItemStatus.REDACTED;
  }

  private String state() {
    if (isCalculated()) {
      return "auto";
    }
    if (isRedacted()) {
      return "redacted";
    }
    return saved.status() == ItemStatus.UNANSWERED && saved.version() == 0 ? "empty" : "saved";
  }

  /** An attribute cannot carry the answer: setting the same value again would send nothing. */
  private void tell(String state, @Nullable Instant at) {
    told = state;
    getElement().executeJs("ecrf.state(this, $0, $1)", state, at == null ? null : Moments.time(at));
  }
}

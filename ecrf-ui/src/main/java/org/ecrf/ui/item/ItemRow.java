package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.ItemView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/**
 * One item of a form: label, control, flags, message; its saved value and version. The browser
 * shows Saving at once and Not saved where no answer comes (save.js); this row only confirms.
 */
public class ItemRow extends Div {
  private final Item item;
  private final Desk desk;
  private final Control control;
  private final MissingBox missing;
  private final Span controls = Parts.text("", "ico");
  private final Div message = Parts.box("msg");
  private final RowFlags flags;
  private ItemView saved;
  private boolean editable;

  public ItemRow(Item item, ItemView saved, Desk desk) {
    this.item = item;
    this.saved = saved;
    this.desk = desk;
    String labelId = "label-" + item.id();
    control = Control.of(item, labelId);
    missing = new MissingBox(item.missing(), labelId);
    flags = new RowFlags(item, button -> desk.menu(this, button));
    controls.add(control.components());
    addClassName("it");
    getElement()
        .setAttribute("data-item", item.id())
        .setAttribute("data-required", String.valueOf(item.required()))
        .setAttribute("data-s", state());
    add(label(labelId), Parts.box("ct", controls, missing), flags, message);
    if (saved.masked()) {
      controls.removeAll();
      controls.add(Parts.text(Say.it("item.masked"), "mut"));
    }
    control.onLeave(this::left);
    missing.onLeave(value -> desk.left(this, value));
    missing.onEnter(this::enterValue);
    put(saved.value());
  }

  private Component label(String labelId) {
    Span text = new Span(Say.it(item.label()));
    text.setId(labelId);
    if (item.required()) {
      Span star = Parts.text("\u00a0*", "dim");
      star.getElement().setAttribute("aria-hidden", "true");
      text.add(star);
    }
    String code = item.cdash().isEmpty() ? item.id() : item.cdash();
    boolean calculated = item.kind() == ItemKind.CALCULATED;
    return Parts.box(
        "lb", text, Parts.small(calculated ? Say.it("item.calculated", "code", code) : code));
  }

  public Item item() {
    return item;
  }

  /** The value that the database holds, as far as this page knows. */
  public ItemView saved() {
    return saved;
  }

  public boolean editable() {
    return editable;
  }

  public void editable(boolean may) {
    editable = may && item.kind() != ItemKind.CALCULATED && !saved.masked();
    control.readOnly(!editable);
    missing.readOnly(!editable);
  }

  /** What follows from a save of another item: shown or hidden, calculated, found. */
  public void follow(ItemView now) {
    setVisible(!now.hidden());
    if (now.calculated()) {
      saved = now;
      put(now.value());
    }
  }

  /** Findings and open queries at this item. */
  public void says(List<Finding> findings, int openQueries) {
    flags.show(findings.size(), openQueries);
    control.mark(!findings.isEmpty() ? Mark.CHECK : openQueries > 0 ? Mark.QUERY : Mark.NONE);
    getElement()
        .setAttribute("data-problem", String.valueOf(!findings.isEmpty() || openQueries > 0));
    message.removeAll();
    findings.forEach(f -> message.add(RowMessage.warns(sentence(f), desk.explain(f))));
    message.setVisible(!findings.isEmpty());
  }

  private static String sentence(Finding finding) {
    String says = Say.it(finding.message());
    return says.startsWith(finding.check()) ? says : finding.check() + ": " + says;
  }

  /** The database has it. */
  public void committed(ItemView now) {
    saved = now;
    tell(state(), now.savedAt());
  }

  /** Shows the saved value again in place of what was typed. */
  public void restore() {
    put(saved.value());
    tell(state(), null);
  }

  /** Takes the value that somebody else has saved. */
  public void take(ItemView theirs) {
    saved = theirs;
    restore();
  }

  /** The version on which the next change is made, while what was typed stays. */
  public void rebase(ItemView theirs) {
    saved = theirs;
  }

  /** Not saved, and why; what was typed stays. */
  public void refuse(String why, Component... further) {
    control.mark(Mark.BAD);
    message.removeAll();
    message.add(RowMessage.refuses(Say.it("item.unsaved"), combine(why, further)));
    message.setVisible(true);
    tell("failed", null);
  }

  private static Component[] combine(String why, Component... further) {
    Component[] all = new Component[further.length + 1];
    all[0] = Parts.text(why);
    System.arraycopy(further, 0, all, 1, further.length);
    return all;
  }

  /** Somebody else has saved meanwhile. */
  public void conflict(Component both) {
    message.removeAll();
    message.add(RowMessage.warns(Say.it("item.conflict"), both));
    message.setVisible(true);
    tell("conflict", null);
  }

  /** Waits for the reason of the change. */
  public void asking() {
    tell("asking", null);
  }

  /** Opens the box for a missing code and saves it. */
  public void missing(String code) {
    ItemValue.Missing value = new ItemValue.Missing(code, "");
    put(value);
    desk.left(this, value);
  }

  /** Empties the item and saves that. */
  public void clear() {
    put(null);
    desk.left(this, null);
  }

  public void focus() {
    getElement().executeJs("ecrf.focusRow(this)");
  }

  private void enterValue() {
    put(null);
    focus();
  }

  private void put(@Nullable ItemValue value) {
    boolean coded = value instanceof ItemValue.Missing;
    controls.setVisible(!coded);
    missing.setVisible(coded);
    if (value instanceof ItemValue.Missing known) {
      missing.show(known);
    }
    control.show(value);
  }

  private void left(Answer answer) {
    switch (answer) {
      case Answer.Partial partial -> {
        message.removeAll();
        message.add(Parts.text(partial.lacking(), "why"));
        message.setVisible(true);
        tell("partial", null);
      }
      case Answer.Given given -> desk.left(this, given.value());
    }
  }

  private String state() {
    if (item.kind() == ItemKind.CALCULATED) {
      return "auto";
    }
    return saved.value() == null && saved.version() == 0 ? "empty" : "saved";
  }

  /** An attribute cannot carry the answer: setting the same value again would send nothing. */
  private void tell(String state, @Nullable Instant at) {
    getElement().executeJs("ecrf.state(this, $0, $1)", state, at == null ? null : Moments.time(at));
  }
}

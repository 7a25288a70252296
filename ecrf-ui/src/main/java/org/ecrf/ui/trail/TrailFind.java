package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.jspecify.annotations.Nullable;

/** Asks which acts of a trail are wanted: where, by whom, what, and from when until when. */
class TrailFind extends Div {
  static final List<String> OF_SUBJECT =
      List.of(
          "register",
          "save",
          "attach",
          "complete",
          "missing",
          "add-form",
          "add-visit",
          "visit-missed",
          "visit-held",
          "wrong-subject",
          "belongs-here",
          "enrolment",
          "dose",
          "screen-failure",
          "withdrawal",
          "query-raised",
          "query-answered",
          "query-closed",
          "query-reopened",
          "lock",
          "ask-redaction",
          "decline-redaction",
          "redact");
  static final List<String> OF_STUDY =
      List.of(
          "publish",
          "put-into-force",
          "add-site",
          "grant",
          "revoke",
          "register",
          "lock",
          "export",
          "download",
          "set-parameter",
          "add-range",
          "end-range");

  private final Select<FormAt> form = new Select<>();
  private final Select<Item> item = new Select<>();
  private final TextField who = new TextField();
  private final Select<String> action = new Select<>();
  private final DayField from = new DayField();
  private final DayField until = new DayField();

  /**
   * @param actions that may be asked for
   * @param changed called whenever something else is asked for
   */
  TrailFind(List<String> actions, Runnable changed) {
    addClassName("filters");
    who.setId("find-who");
    who.setPlaceholder(Say.it("trail.find.who"));
    who.setAriaLabel(Say.it("trail.find.who"));
    who.setValueChangeMode(ValueChangeMode.LAZY);
    who.addValueChangeListener(typed -> changed.run());
    any(action, "find-action", "trail.find.action");
    action.setItems(actions);
    action.setItemLabelGenerator(
        a -> a == null ? Say.it("trail.find.action") : TrailWords.action(a));
    action.addValueChangeListener(chosen -> changed.run());
    day(from, "find-from", "trail.find.from", changed);
    day(until, "find-until", "trail.find.until", changed);
    add(who, action, from, until);
  }

  private static void any(Select<?> select, String id, String caption) {
    select.setId(id);
    select.setAriaLabel(Say.it(caption));
    select.addClassName("f-place");
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Say.it(caption));
  }

  private static void day(DayField day, String id, String label, Runnable changed) {
    day.setId(id);
    day.setPlaceholder(Say.it(label));
    day.setAriaLabel(Say.it(label));
    day.onChange(changed);
  }

  /** Also by the form, and the item of the form that is chosen. */
  TrailFind places(Labels labels, Runnable changed) {
    any(form, "find-form", "trail.form.all");
    form.setItems(
        labels.study().visits().stream()
            .flatMap(v -> v.forms().stream().map(f -> new FormAt(v.id(), f)))
            .toList());
    form.setItemLabelGenerator(
        f -> f == null ? Say.it("trail.form.all") : labels.place(f.visit(), f.form()));
    form.addValueChangeListener(
        chosen -> {
          FormAt at = chosen.getValue();
          item.setItems(at == null ? List.of() : labels.study().forms().get(at.form()).items());
          item.setVisible(at != null);
          changed.run();
        });
    any(item, "find-item", "trail.item.all");
    item.setItemLabelGenerator(i -> i == null ? Say.it("trail.item.all") : Say.it(i.label()));
    item.addValueChangeListener(chosen -> changed.run());
    item.setVisible(false);
    addComponentAsFirst(item);
    addComponentAsFirst(form);
    return this;
  }

  TrailFilter filter() {
    FormAt at = form.getValue();
    return new TrailFilter(
        at == null ? null : at.visit(),
        at == null ? null : at.form(),
        item.getValue() == null ? null : item.getValue().id(),
        who.getValue().isBlank() ? null : who.getValue().strip(),
        action.getValue(),
        start(from.getValue()),
        start(until.getValue() == null ? null : until.getValue().plusDays(1)));
  }

  /** Days are those of the screen, as the moments of the table. */
  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
  }
}

package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.AskForRedaction;
import org.ecrf.ui.trail.TrailWords;
import org.jspecify.annotations.Nullable;

/** What happened to one item, newest first. */
class HistoryTab extends Div {
  private final OpenForm form;

  HistoryTab(OpenForm form) {
    this.form = form;
    addClassName("pb");
  }

  /**
   * @param links to a file that was the answer
   */
  void show(ItemPath at, List<TrailLine> lines, Function<AttachedFile, Component> links) {
    removeAll();
    if (lines.isEmpty()) {
      add(Parts.text(Say.it("history.none"), "mut", "sm"));
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("tl");
    lines.forEach(line -> list.add(entry(at, line, links)));
    add(list);
  }

  private ListItem entry(ItemPath at, TrailLine line, Function<AttachedFile, Component> links) {
    ListItem entry = new ListItem();
    line.changes().stream()
        .filter(change -> change.path().equals(at.toString()))
        .forEach(
            change -> {
              entry.add(new Div(Parts.strong(TrailWords.change(form.labels(), change))));
              file(change.to()).ifPresent(file -> entry.add(new Div(links.apply(file))));
            });
    entry.add(
        Parts.box(
            "xs dim",
            Parts.text(
                String.join(
                    " · ",
                    TrailWords.action(line.action()),
                    line.who(),
                    TrailWords.role(line.role()),
                    Moments.exact(line.at())))));
    if (line.redactedReason()) {
      entry.add(Parts.box("sm mut", Parts.text(Say.it("trail.redacted.reason"))));
    }
    if (line.reason() != null) {
      entry.add(Parts.box("sm", Parts.text(Say.it("history.reason", "reason", line.reason()))));
    }
    if (mayRedact()) {
      Map<String, String> places = places(at, line);
      if (!places.isEmpty()) {
        entry.add(
            new AskForRedaction(
                String.valueOf(line.seq()),
                places,
                (paths, why) -> form.asksRedaction(line.seq(), paths, why)));
      }
    }
    return entry;
  }

  /** What of this act can be asked for. */
  private static Map<String, String> places(ItemPath at, TrailLine line) {
    Map<String, String> places = new LinkedHashMap<>();
    line.changes().stream()
        .filter(c -> c.path().equals(at.toString()) && c.to() != null)
        .forEach(c -> places.put(c.path(), Say.it("redaction.value")));
    if (line.reason() != null) {
      places.put(Redact.REASON, Say.it("redaction.reason"));
    }
    return places;
  }

  private boolean mayRedact() {
    return form.may(Permission.ASK_REDACTION) && !form.view().degree().refuses(Doing.ENTRY);
  }

  private static Optional<AttachedFile> file(@Nullable ItemValue value) {
    return value instanceof ItemValue.Entered entered
        ? AttachedFile.read(entered.text())
        : Optional.empty();
  }
}

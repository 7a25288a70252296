package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Permission;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.trail.TrailWords;

/** What happened to one item, newest first. */
class HistoryTab extends Div {
  private final OpenForm form;

  HistoryTab(OpenForm form) {
    this.form = form;
    addClassName("pb");
  }

  void show(ItemPath at, List<TrailLine> lines) {
    removeAll();
    if (lines.isEmpty()) {
      add(Parts.text(Say.it("history.none"), "mut", "sm"));
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("tl");
    lines.forEach(line -> list.add(entry(at, line)));
    add(list);
  }

  private ListItem entry(ItemPath at, TrailLine line) {
    ListItem entry = new ListItem();
    line.changes().stream()
        .filter(change -> change.path().equals(at.toString()))
        .forEach(
            change -> entry.add(new Div(Parts.strong(TrailWords.change(form.labels(), change)))));
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
      List<String> paths = AskForRedaction.paths(at, line);
      if (!paths.isEmpty()) {
        entry.add(new AskForRedaction(form, line.seq(), paths));
      }
    }
    return entry;
  }

  private boolean mayRedact() {
    return form.may(Permission.ASK_REDACTION) && !form.view().subject().locked();
  }
}

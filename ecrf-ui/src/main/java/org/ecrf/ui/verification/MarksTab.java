package org.ecrf.ui.verification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ecrf.model.form.Item;
import org.ecrf.server.verification.FormMarks.Difference;
import org.ecrf.server.verification.FormMarks.ItemMarks;
import org.ecrf.server.verification.FormMarks.Mark;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.query.QueryWords;
import org.ecrf.ui.shell.ReasonForm;
import org.jspecify.annotations.Nullable;

/** What was verified and reviewed of one item: by whom, what was seen, and what it became. */
public class MarksTab extends Div {
  private final BiConsumer<MarkKind, String> takeBack;

  /**
   * @param takeBack takes a mark back, with the reason
   */
  public MarksTab(BiConsumer<MarkKind, String> takeBack) {
    this.takeBack = takeBack;
    addClassName("pb");
  }

  /**
   * @param marks null: nothing can be said of it
   * @param own kinds that the person sets
   */
  public void show(Item item, @Nullable ItemMarks marks, List<MarkKind> own) {
    removeAll();
    if (marks == null || marks.marks().isEmpty()) {
      boolean asked = marks != null && marks.asked();
      add(Parts.box("", Parts.text(Say.it("marks.none"), "mut", "sm")));
      if (asked) {
        add(Parts.box("", Status.TO_VERIFY.badge()));
      }
    }
    if (marks == null) {
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("tl");
    for (Mark mark : marks.marks()) {
      if (mark.changed() != null) {
        add(changed(mark.kind(), mark.changed()), ChangedValue.beside(item, mark.changed()));
      }
      list.add(entry(mark));
    }
    add(list);
    marks.marks().stream()
        .map(Mark::kind)
        .filter(own::contains)
        .forEach(kind -> add(takeBack(kind)));
    add(Parts.box("sm mut", Parts.text(Say.it("marks.digest.covers"))));
    add(Parts.box("mono xs dim wrapall", Parts.text("sha256 " + marks.digest())));
  }

  private static Component changed(MarkKind kind, Difference changed) {
    String sentence =
        Say.it(
            "marks.changed.by", Map.of("who", changed.by(), "when", Moments.exact(changed.at())));
    Div note = Note.of(Status.CHANGED, MarkWords.changed(kind), sentence);
    note.addClassName("changed");
    return note;
  }

  private static ListItem entry(Mark mark) {
    ListItem entry = new ListItem();
    entry.add(new Div(MarkWords.status(mark).badge(MarkWords.of(mark))));
    entry.add(
        Parts.box(
            "xs dim",
            Parts.text(
                String.join(
                    " · ",
                    mark.by(),
                    QueryWords.role(mark.role()),
                    Moments.exact(mark.at()),
                    "sha256 " + MarkWords.shortened(mark.digest())))));
    return entry;
  }

  private Component takeBack(MarkKind kind) {
    return new ReasonForm(
        "take-back-" + kind.name(),
        Buttons.small(Buttons.plain(Say.it("marks.takeback"))),
        reason -> takeBack.accept(kind, reason));
  }
}

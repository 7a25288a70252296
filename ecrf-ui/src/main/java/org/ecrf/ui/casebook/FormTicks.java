package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecrf.model.form.Section;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.verification.FormMarks.ItemMarks;
import org.ecrf.server.verification.FormMarks.Mark;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.server.verification.MarkState;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.verification.RowMarks;
import org.jspecify.annotations.Nullable;

/** The ticks of a form: beside each item, at each section, and for the form as a whole. */
class FormTicks {
  private final EntryDesk desk;
  private final Map<String, RowMarks> rows = new HashMap<>();
  private final Map<NativeButton, Predicate<ItemRow>> buttons = new HashMap<>();

  FormTicks(EntryDesk desk) {
    this.desk = desk;
  }

  /** Those of a form that is no longer open. */
  void clear() {
    rows.clear();
    buttons.clear();
  }

  /** Puts the ticks of an item into its row. */
  void stand(ItemRow row) {
    RowMarks marks = new RowMarks(desk.label(row), kind -> pressed(row, kind));
    rows.put(row.key(), marks);
    row.marks(marks);
  }

  /** Brings all of them to what the server said last. */
  void show() {
    List<MarkKind> own = desk.form().marks().marks();
    rows.forEach((key, marks) -> marks.show(desk.form().marks().items().get(key), own));
    buttons.forEach((button, rows) -> button.setVisible(!open(kind(button), rows).isEmpty()));
  }

  /**
   * Buttons that tick all that is shown and not ticked, one for each kind that the person sets.
   *
   * @param section null: of the whole form
   */
  Span buttons(@Nullable Section section) {
    Span all = new Span();
    all.addClassNames("ico", "end");
    if (section != null && desk.form().view().form().sections().size() == 1) {
      return all;
    }
    for (MarkKind kind : desk.form().marks().marks()) {
      String key = (section == null ? "marks.all." : "marks.section.") + code(kind);
      NativeButton button = Buttons.small(Buttons.withIcon(Buttons.plain(Say.it(key)), "veri"));
      button.setId("tick-" + code(kind) + "-" + (section == null ? "form" : section.id()));
      button.getElement().setAttribute("data-kind", kind.name());
      Predicate<ItemRow> meant = row -> section == null || section.items().contains(row.item());
      button.addClickListener(pressed -> mark(kind, open(kind, meant)));
      buttons.put(button, meant);
      all.add(button);
    }
    return all;
  }

  private static MarkKind kind(NativeButton button) {
    return MarkKind.valueOf(button.getElement().getAttribute("data-kind"));
  }

  private static String code(MarkKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void pressed(ItemRow row, MarkKind kind) {
    if (isCurrent(row, kind)) {
      desk.showMarks(row);
    } else {
      mark(kind, Map.of(row.key(), row.saved().version()));
    }
  }

  /** In the versions that stand on the page, which are what the person has compared. */
  private Map<String, Integer> open(MarkKind kind, Predicate<ItemRow> meant) {
    Map<String, Integer> open = new TreeMap<>();
    for (ItemRow row : desk.rows().values()) {
      ItemMarks item = desk.form().marks().items().get(row.key());
      if (item != null && item.markable() && meant.test(row) && !isCurrent(row, kind)) {
        boolean somethingToSee = row.saved().value() != null || item.mark(kind) != null;
        if (somethingToSee) {
          open.put(row.key(), row.saved().version());
        }
      }
    }
    return open;
  }

  private boolean isCurrent(ItemRow row, MarkKind kind) {
    ItemMarks item = desk.form().marks().items().get(row.key());
    Mark mark = item == null ? null : item.mark(kind);
    return mark != null && mark.state() == MarkState.CURRENT;
  }

  private void mark(MarkKind kind, Map<String, Integer> versions) {
    try {
      desk.form().mark(kind, versions);
    } catch (Refused refused) {
      if (refused.refusal() instanceof Refusal.Stale) {
        desk.renews();
      }
      desk.refused(refused.refusal());
      return;
    }
    desk.saved();
  }
}

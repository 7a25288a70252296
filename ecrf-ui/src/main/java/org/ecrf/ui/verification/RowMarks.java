package org.ecrf.ui.verification;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecrf.server.verification.FormMarks.ItemMarks;
import org.ecrf.server.verification.FormMarks.Mark;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.server.verification.MarkState;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one item in its row: a tick for each kind that the person sets, a sign for the
 * others. Space on a tick sets it and goes on to the next that is to be set.
 */
public class RowMarks extends Span {
  private final String item;
  private final Consumer<MarkKind> pressed;
  private final Map<MarkKind, NativeButton> ticks = new EnumMap<>(MarkKind.class);
  private final Span signs = Parts.text("", "ico");

  /**
   * @param item its label
   * @param pressed a tick was pressed, set or not
   */
  public RowMarks(String item, Consumer<MarkKind> pressed) {
    this.item = item;
    this.pressed = pressed;
    addClassName("marks");
    add(signs);
  }

  /**
   * @param marks null: nothing can be said of the item
   * @param own kinds that the person sets
   */
  public void show(@Nullable ItemMarks marks, List<MarkKind> own) {
    signs.removeAll();
    ticks.values().forEach(tick -> tick.setVisible(false));
    if (marks == null) {
      return;
    }
    marks.marks().stream()
        .filter(m -> !own.contains(m.kind()) || m.state() == MarkState.CHANGED)
        .forEach(m -> signs.add(sign(m)));
    if (marks.markable()) {
      own.forEach(kind -> show(ticks.computeIfAbsent(kind, this::tick), kind, marks));
    }
  }

  private static Span sign(Mark mark) {
    Span sign =
        Icons.named(
            MarkWords.status(mark).icon(), MarkWords.of(mark), "fg", MarkWords.status(mark).tone());
    sign.addClassName("fbtn");
    sign.getElement()
        .setAttribute("data-mark", mark.kind().name())
        .setAttribute("data-state", mark.state().name());
    return sign;
  }

  private void show(NativeButton tick, MarkKind kind, ItemMarks marks) {
    boolean current = MarkWords.isCurrent(marks, kind);
    tick.setVisible(true);
    tick.getElement().setAttribute("aria-pressed", String.valueOf(current));
    tick.getElement().getClassList().set("on", current);
    tick.getElement()
        .getClassList()
        .set("asked", marks.asked() && !current && kind == MarkKind.SOURCE);
  }

  private NativeButton tick(MarkKind kind) {
    NativeButton tick = new NativeButton();
    tick.addClassName("tick");
    tick.add(Icons.icon("tick"));
    tick.setTitle(MarkWords.claims(kind, item));
    tick.getElement()
        .setAttribute("type", "button")
        .setAttribute("aria-label", MarkWords.claims(kind, item))
        .setAttribute("data-tick", kind.name());
    tick.addClickListener(
        click -> {
          boolean sets = "false".equals(tick.getElement().getAttribute("aria-pressed"));
          pressed.accept(kind);
          if (sets) {
            tick.getElement().executeJs("ecrf.nextTick(this)");
          }
        });
    add(tick);
    return tick;
  }
}

package org.ecrf.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.IntConsumer;
import org.ecrf.ui.language.Say;

/** Turns the pages of a long list. */
public class Pager extends Div {
  private final int size;
  private final NativeButton back = Buttons.small(Buttons.plain(Say.it("pager.back")));
  private final NativeButton on = Buttons.small(Buttons.plain(Say.it("pager.on")));
  private final Span says = new Span();
  private int offset;

  /**
   * @param size rows of a page
   * @param turn shows the page that begins at this row
   */
  public Pager(int size, IntConsumer turn) {
    this.size = size;
    addClassName("pager");
    Buttons.onPress(back, () -> turn.accept(Math.max(0, offset - size)));
    Buttons.onPress(on, () -> turn.accept(offset + size));
    add(says, Parts.box("row end", back, on));
  }

  /** Says which rows are shown, of how many. */
  public void show(int from, int rows, long total) {
    offset = from;
    says.setText(Say.it("pager.says", Map.of("from", from + 1, "to", from + rows, "total", total)));
    Buttons.allow(back, from > 0, null);
    Buttons.allow(on, from + rows < total, null);
    setVisible(total > size);
  }
}

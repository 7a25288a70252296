package org.ecrf.ui.query;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecrf.server.query.BulkReport;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;

/** What can be done with the queries that are ticked: they are closed with one sentence. */
class BulkBar extends Div {
  private final Span says = Parts.text("", "b", "sm");
  private final BiFunction<List<Long>, String, BulkReport> closes;
  private final Consumer<BulkReport> closed;
  private List<Long> ticked = List.of();
  private Collection<Checkbox> ticks = List.of();

  /**
   * @param closes closes these queries with these words
   * @param closed hears what has become of them
   */
  BulkBar(BiFunction<List<Long>, String, BulkReport> closes, Consumer<BulkReport> closed) {
    this.closes = closes;
    this.closed = closed;
    addClassNames("row", "w", "bulk");
    setId("bulk");
    getElement().setAttribute("role", "toolbar").setAttribute("aria-label", Say.it("bulk.title"));
    NativeButton all = Buttons.small(Buttons.plain(Say.it("bulk.all")));
    all.addClickListener(pressed -> tick(true));
    NativeButton close = Buttons.small(Buttons.plain(Say.it("bulk.close")));
    close.setId("close-together");
    close.addClickListener(pressed -> ask());
    NativeButton none = Buttons.small(Buttons.quiet(Say.it("bulk.none")));
    none.addClickListener(pressed -> tick(false));
    none.addClassName("end");
    add(says, close, all, none);
    setVisible(false);
  }

  void show(List<Long> queries, Collection<Checkbox> all) {
    ticked = queries;
    ticks = all;
    says.setText(Say.it("bulk.ticked", "n", queries.size()));
    setVisible(!queries.isEmpty());
  }

  private void tick(boolean on) {
    List.copyOf(ticks).forEach(tick -> tick.setValue(on));
  }

  private void ask() {
    TextArea text = new TextArea(Say.it("bulk.words"));
    text.setId("closing-words");
    text.addClassName("f-answer");
    text.setValueChangeMode(ValueChangeMode.ON_BLUR);
    NativeButton close = Buttons.primary(Say.it("bulk.close"));
    Confirm confirm =
        new Confirm(
            Say.it("bulk.sure", "n", ticked.size()),
            close,
            () -> closed.accept(closes.apply(ticked, text.getValue().strip())),
            text);
    confirm.open();
    text.focus();
  }

  /** What was closed, and why the others were not. */
  static String report(BulkReport report) {
    String says = Say.it("bulk.closed", "n", report.closed().size());
    if (report.refused().isEmpty()) {
      return says;
    }
    Map<String, List<BulkReport.Left>> byReason =
        report.refused().stream().collect(Collectors.groupingBy(BulkReport.Left::code));
    return byReason.entrySet().stream()
        .map(
            reason ->
                reason.getValue().stream()
                        .map(left -> QueryWords.number(left.id()))
                        .collect(Collectors.joining(", "))
                    + ": "
                    + because(reason.getKey()))
        .collect(Collectors.joining(" ", says + " ", ""));
  }

  /** Why one of many was left; where it has no words of its own, as it would have been said. */
  private static String because(String code) {
    return Say.first("bulk.left." + code, "refusal." + code).orElse(code);
  }
}

package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Used;
import org.ecrf.model.rule.Verdict;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.look.VerdictWords;
import org.ecrf.ui.shell.Address;

/** The verdicts of one kind: result, effect, and the values they rest on. */
class CriteriaTable extends Card {
  private static final int MOST_VALUES = 4;

  private final Map<String, HtmlContainer> rows = new HashMap<>();

  CriteriaTable(
      String title,
      String effect,
      List<CriterionVerdict> verdicts,
      Because because,
      Consumer<CriterionVerdict> selected) {
    super(title);
    addClassName("clip");
    Table table =
        new Table(
            title,
            List.of(
                Say.it("criteria.code"),
                Say.it("criteria.text"),
                Say.it("criteria.result"),
                effect,
                Say.it("criteria.because")));
    for (CriterionVerdict verdict : verdicts) {
      String id = verdict.criterion().id();
      HtmlContainer row = table.row(cells(verdict, because));
      row.getElement().setAttribute("data-criterion", id);
      row.getElement().setAttribute("data-verdict", verdict.verdict().name());
      // a press on the code reaches the row too
      row.getElement().addEventListener("click", event -> selected.accept(verdict));
      rows.put(id, row);
    }
    add(table);
  }

  /** Where values are looked up and linked to. */
  record Because(SubjectRef ref, Labels labels) {}

  private static Component[] cells(CriterionVerdict verdict, Because because) {
    Verdict.Effect effect = verdict.verdict().effect();
    Status status = VerdictWords.status(effect);
    NativeButton code = new NativeButton(verdict.criterion().id());
    code.addClassNames("linkish", "b");
    Span word = Parts.text(status.word());
    if (effect != Verdict.Effect.ALLOWS) {
      word.addClassNames("fg", "b", status.tone());
    } else {
      word.addClassName("mut");
    }
    return new Component[] {
      code,
      Parts.text(Say.it(verdict.criterion().text())),
      status.badge(VerdictWords.word(verdict.verdict())),
      word,
      values(verdict, because)
    };
  }

  /** What is lacking while the answer waits, else the values that it rests on. */
  private static Div values(CriterionVerdict verdict, Because because) {
    boolean waits = verdict.verdict().effect() == Verdict.Effect.WAITS;
    List<Used> telling = verdict.used().stream().filter(u -> waits == (u.value() == null)).toList();
    Div values = Parts.box("sm mut because");
    if (waits && !telling.isEmpty()) {
      values.add(Parts.text(Say.it("criteria.lacking") + " "));
    }
    for (int i = 0; i < Math.min(MOST_VALUES, telling.size()); i++) {
      values.add(Parts.text(i == 0 ? "" : ", "));
      value(telling.get(i), because, values);
    }
    if (telling.size() > MOST_VALUES) {
      values.add(Parts.text(", " + Say.it("criteria.more", "n", telling.size() - MOST_VALUES)));
    }
    return values;
  }

  private static void value(Used used, Because because, Div place) {
    place.add(
        Parts.link(Address.item(because.ref(), used.path()), because.labels().item(used.path())));
    if (used.value() != null) {
      place.add(Parts.text(" " + because.labels().value(used.path(), used.value())));
    }
  }

  /** Marks the row whose trace is shown. */
  void mark(String criterion) {
    rows.forEach((id, row) -> row.getElement().getClassList().set("sel", id.equals(criterion)));
  }
}

package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.VerdictWords;
import org.ecrf.ui.shell.Address;

/** Why one criterion answers as it does: its text and source, the rule, the values, the parts. */
class TraceCard extends Card {
  TraceCard(CriterionVerdict verdict, CriteriaTable.Because because) {
    super(verdict.criterion().id());
    setId("trace");
    aside(
        VerdictWords.status(verdict.verdict().effect())
            .badge(VerdictWords.word(verdict.verdict())));
    Div text =
        new Div(
            Parts.box("", Parts.text(Say.it(verdict.criterion().text()))),
            Parts.box("xs dim", Parts.text(verdict.criterion().reference())));
    body(text, steps(verdict, because));
    if (!verdict.criterion().assumption().isEmpty()) {
      add(
          Parts.box(
              "bd sm mut",
              Parts.text(
                  Say.it("help.assumption", "text", Say.it(verdict.criterion().assumption())))));
    }
  }

  private static OrderedList steps(CriterionVerdict verdict, CriteriaTable.Because because) {
    OrderedList steps = new OrderedList();
    steps.addClassName("tl");
    steps.add(step("trace.rule", Parts.box("", Parts.code(verdict.criterion().rule()))));
    Div values = new Div();
    for (Used used : verdict.used()) {
      values.add(
          new Div(
              Parts.link(
                  Address.item(because.ref(), used.path()), because.labels().path(used.path())),
              Parts.text(
                  ": "
                      + (used.value() == null
                          ? Say.it("criteria.notentered")
                          : because.labels().value(used.path(), used.value())))));
    }
    steps.add(step("trace.values", values));
    steps.add(step("trace.result", new Div(parts(verdict.trace()))));
    return steps;
  }

  private static ListItem step(String key, Div says) {
    return new ListItem(Parts.strong(Say.it(key)), says);
  }

  private static UnorderedList parts(Trace trace) {
    UnorderedList list = new UnorderedList(part(trace));
    list.addClassName("trace");
    return list;
  }

  private static ListItem part(Trace trace) {
    ListItem part =
        new ListItem(
            Parts.code(trace.expression()), Parts.text(" → "), Parts.strong(trace.outcome()));
    trace.because().forEach(inner -> part.add(parts(inner)));
    return part;
  }
}

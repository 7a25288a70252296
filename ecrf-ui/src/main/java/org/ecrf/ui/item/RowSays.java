package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ecrf.model.rule.Finding;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** What stands under an item: findings, why it was not saved, two values of two people. */
class RowSays extends Div {
  private String about = "";

  RowSays() {
    addClassName("msg"); // takes no space while it is empty
  }

  /** Stands apart from its item: names it. */
  void names(String item, String key) {
    about = item;
    getElement().setAttribute("data-about", key);
  }

  void findings(List<Finding> findings, Desk desk) {
    show(
        findings.stream()
            .map(f -> (Component) RowMessage.warns(sentence(f), desk.explain(f)))
            .toList());
  }

  private static String sentence(Finding finding) {
    String says = Say.it(finding.message());
    return says.startsWith(finding.check()) ? says : finding.check() + ": " + says;
  }

  void refused(String why, Component... further) {
    Div reason = Parts.box("", Parts.text(why + " "));
    reason.add(further);
    show(List.of(RowMessage.refuses(Say.it("item.unsaved"), reason)));
  }

  void conflict(Component both) {
    show(List.of(RowMessage.warns(Say.it("item.conflict"), both)));
  }

  void lacks(String part) {
    show(List.of(Parts.text(part, "why")));
  }

  private void show(List<Component> messages) {
    removeAll();
    if (!about.isEmpty() && !messages.isEmpty()) {
      add(Parts.text(about, "about"));
    }
    add(messages);
  }
}

package org.ecrf.ui.signature;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.server.eligibility.Frozen;
import org.ecrf.server.signature.Signable;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.look.VerdictWords;

/** The first step where a decision is signed: each criterion's verdict, and what is calculated. */
class ConfirmedCard extends Card {
  private final Labels labels;

  ConfirmedCard(Signable signable, Labels labels) {
    super(Say.it("sign.step1"));
    this.labels = labels;
    addClassName("clip");
    aside(Parts.text(Say.it("sign.criteria", "n", signable.verdicts().size()), "sm", "mut"));
    add(verdicts(signable.verdicts()));
    Div notes = Parts.box("bd col");
    signable.calculated().forEach(item -> notes.add(calculated(item)));
    if (!signable.obstacles().isEmpty()) {
      notes.add(obstacles(signable));
    }
    if (notes.getComponentCount() > 0) {
      add(notes);
    }
  }

  private static Table verdicts(List<CriterionVerdict> verdicts) {
    Table table =
        new Table(
            Say.it("sign.step1"),
            List.of(Say.it("criteria.code"), Say.it("criteria.text"), Say.it("criteria.result")));
    for (CriterionVerdict verdict : verdicts) {
      table
          .row(
              Parts.strong(verdict.criterion().id()),
              Parts.text(Say.it(verdict.criterion().text())),
              VerdictWords.status(verdict.verdict().effect())
                  .badge(VerdictWords.word(verdict.verdict())))
          .getElement()
          .setAttribute("data-criterion", verdict.criterion().id());
    }
    return table;
  }

  private Div calculated(Frozen item) {
    String value =
        item.value() == null ? Say.it("item.masked") : labels.value(item.path(), item.value());
    return Parts.box("row w", Parts.text(labels.item(item.path())), Parts.strong(value));
  }

  private static Div obstacles(Signable signable) {
    Div lines = Parts.box("col");
    lines.add(Parts.strong(Say.it("sign.obstacles")));
    signable.obstacles().forEach(o -> lines.add(Parts.text(Say.it(o.sentence()))));
    Div note = Note.of(Status.BLOCKS.tone(), Status.BLOCKS.icon(), lines);
    note.setId("obstacles");
    return note;
  }
}

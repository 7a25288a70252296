package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.lock.CutLine;
import org.ecrf.server.lock.DefineCut;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Refusals;

/** The data cuts of a study, and the definition of another one. */
class CutsCard extends Card {
  private final StudyDefinition study;
  private final DefineCut defineCut;
  private final Runnable changed;
  private final TextField name = new TextField(Say.it("cut.name"));
  private final Select<Cohort> cohort = new Select<>();
  private final Select<Visit> until = new Select<>();
  private final Div refusal = Parts.box("");

  /**
   * @param may define another one
   * @param changed shows the page anew
   */
  CutsCard(
      StudyDefinition study,
      List<CutLine> cuts,
      DefineCut defineCut,
      boolean may,
      Runnable changed) {
    super(Say.it("cut.title"));
    this.study = study;
    this.defineCut = defineCut;
    this.changed = changed;
    setId("cuts");
    addClassName("clip");
    add(
        cuts.isEmpty()
            ? Empty.of(Say.it("cut.none"), Parts.text(Say.it("cut.none.text")))
            : table(cuts));
    if (may) {
      add(form());
    }
  }

  private Table table(List<CutLine> cuts) {
    Labels labels = new Labels(study);
    Table table =
        new Table(
            Say.it("cut.title"),
            List.of(
                Say.it("cut.name"), Say.it("cut.cohort"), Say.it("cut.until"), Say.it("cut.by")));
    for (CutLine cut : cuts) {
      table.row(
          Parts.strong(cut.name()),
          Parts.text(cohort(cut)),
          Parts.text(labels.visit(cut.until())),
          Parts.text(cut.by() + ", " + Moments.moment(cut.at()), "mut"));
    }
    return table;
  }

  private String cohort(CutLine cut) {
    return study.cohorts().stream()
        .filter(known -> known.id().equals(cut.cohort()))
        .map(known -> Say.it(known.title()))
        .findFirst()
        .orElseGet(() -> Say.it("cut.everybody"));
  }

  private Div form() {
    name.setId("cut-name");
    name.setMaxLength(60);
    cohort.setId("cut-cohort");
    cohort.setLabel(Say.it("cut.cohort"));
    cohort.setEmptySelectionAllowed(true);
    cohort.setEmptySelectionCaption(Say.it("cut.everybody"));
    cohort.setItems(study.cohorts());
    cohort.setItemLabelGenerator(c -> c == null ? Say.it("cut.everybody") : Say.it(c.title()));
    cohort.setVisible(!study.cohorts().isEmpty());
    until.setId("cut-until");
    until.setLabel(Say.it("cut.until"));
    until.setItems(
        study.visits().stream()
            .filter(visit -> visit.kind() != Visit.Kind.LOG && visit.repeats() == null)
            .toList());
    until.setItemLabelGenerator(visit -> visit == null ? "" : Say.it(visit.title()));
    NativeButton define = Buttons.withIcon(Buttons.plain(Say.it("cut.define")), "plus");
    define.setId("define-cut");
    define.addClickListener(pressed -> define());
    return Parts.box(
        "bd col foot", Parts.box("row w bottom", name, cohort, until, define), refusal);
  }

  private void define() {
    refusal.removeAll();
    if (name.isEmpty() || until.isEmpty()) {
      refusal.add(Note.refused(Say.it("cut.needs")));
      return;
    }
    Cohort of = cohort.getValue();
    try {
      defineCut.define(
          new DefineCut.Command(
              study.id(),
              name.getValue(),
              of == null ? null : of.id(),
              until.getValue().id(),
              UUID.randomUUID().toString()));
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    changed.run();
  }
}

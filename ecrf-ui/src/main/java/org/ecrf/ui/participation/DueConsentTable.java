package org.ecrf.ui.participation;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.IntConsumer;
import org.ecrf.server.participation.DueConsent;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.SubjectWords;

/** Who has to be asked for consent again after a new version of the document. */
class DueConsentTable extends Section {
  private final String study;
  private final Pager pager;

  DueConsentTable(String study, IntConsumer turn) {
    this.study = study;
    pager = new Pager(ParticipationPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("due-consents");
  }

  void show(int from, Page<DueConsent> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("participation.due.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("participation.due"),
            List.of(
                Say.it("queries.subject"),
                Say.it("subjects.site"),
                Say.it("participation.state"),
                Say.it("participation.latest"),
                Say.it("participation.due.from"),
                Say.it("participation.due.days")));
    page.rows().forEach(consent -> row(table, consent));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, DueConsent consent) {
    SubjectRef ref = new SubjectRef(study, consent.subject());
    table
        .row(
            Parts.link(Address.of(Address.CASEBOOK, ref), consent.subject(), "b"),
            Parts.text(consent.site()),
            SubjectWords.status(consent.state()).badge(),
            ParticipantTable.consent(consent.signed(), consent.version()),
            Parts.text(Moments.fullDay(consent.from()), "nw"),
            Status.DUE.badge(Say.it("participation.due.n", "n", consent.days())))
        .getElement()
        .setAttribute("data-due", consent.subject());
  }
}

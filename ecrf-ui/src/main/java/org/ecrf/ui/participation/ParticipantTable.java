package org.ecrf.ui.participation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.IntConsumer;
import org.ecrf.model.value.DateText;
import org.ecrf.server.participation.ParticipantLine;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.SubjectWords;
import org.jspecify.annotations.Nullable;

/** The screening and enrolment log: numbers, never names. */
class ParticipantTable extends Section {
  private static final int DAY = "2026-11-22".length();

  private final Labels labels;
  private final Pager pager;

  ParticipantTable(Labels labels, IntConsumer turn) {
    this.labels = labels;
    pager = new Pager(ParticipationPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("log");
  }

  void show(int from, Page<ParticipantLine> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("participation.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("participation.log"),
            List.of(
                Say.it("queries.subject"),
                Say.it("subjects.site"),
                Say.it("participation.consented"),
                Say.it("participation.latest"),
                Say.it("participation.state"),
                Say.it("participation.since"),
                Say.it("participation.why")));
    page.rows().forEach(line -> row(table, line));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, ParticipantLine line) {
    SubjectRef ref = new SubjectRef(labels.study().id(), line.subject());
    table
        .row(
            Parts.link(Address.of(Address.CASEBOOK, ref), line.subject(), "b"),
            Parts.text(line.site()),
            Parts.text(Moments.fullDay(line.consented()), "nw"),
            consent(line.signed(), line.version()),
            state(line),
            since(line),
            why(line))
        .getElement()
        .setAttribute("data-participant", line.subject());
  }

  static Component consent(@Nullable String signed, @Nullable String version) {
    if (signed == null) {
      return Parts.text(Say.it("participation.notentered"), "mut");
    }
    String day = signed.substring(0, Math.min(DAY, signed.length()));
    Div cell = new Div(Parts.text(DateText.day(day).map(Moments::fullDay).orElse(day), "nw"));
    if (version != null) {
      cell.add(
          Parts.box("xs dim", Parts.text(Say.it("participation.version", "version", version))));
    }
    return cell;
  }

  private Component state(ParticipantLine line) {
    Div cell = new Div(SubjectWords.status(line.state()).badge());
    if (line.scope() != null) {
      cell.add(Parts.box("xs dim", Parts.text(labels.scope(line.scope()))));
    }
    return cell;
  }

  private static Component since(ParticipantLine line) {
    if (line.left() != null) {
      return Parts.text(Moments.fullDay(line.left()), "nw");
    }
    return line.decided() == null
        ? Table.nothing()
        : Parts.text(Moments.moment(line.decided()), "nw");
  }

  private static Component why(ParticipantLine line) {
    Div cell = new Div();
    if (!line.criteria().isEmpty()) {
      cell.add(Parts.strong(String.join(", ", line.criteria())), Parts.text(" "));
    }
    if (line.reason() != null) {
      cell.add(Parts.text(line.reason()));
    }
    return cell;
  }
}

package org.ecrf.ui.deviation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.Text;
import org.ecrf.server.deviation.DeviationLine;
import org.ecrf.server.deviation.DeviationState;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/** Deviations, what the site does about each, and what the sponsor says. */
class DeviationsTable extends Section {
  private final Labels labels;
  private final @Nullable DeviationSteps steps;
  private final Pager pager;

  /**
   * @param steps null for who does not class deviations
   */
  DeviationsTable(Labels labels, @Nullable DeviationSteps steps, IntConsumer turn) {
    this.labels = labels;
    this.steps = steps;
    pager = new Pager(DeviationsPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("deviations");
  }

  void show(int from, Page<DeviationLine> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("deviations.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("deviations.title"),
            List.of(
                Say.it("queries.subject"),
                Say.it("deviations.what"),
                Say.it("deviations.found"),
                Say.it("deviations.action"),
                Say.it("deviations.class"),
                Say.it("deviations.step")));
    page.rows().forEach(line -> row(table, line));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, DeviationLine line) {
    SubjectRef ref = new SubjectRef(labels.study().id(), line.subject());
    table
        .row(
            new Div(
                Parts.link(Address.of(Address.CASEBOOK, ref), line.subject(), "b"),
                Parts.box("xs dim", Parts.text(Say.it("safety.site", "site", line.site())))),
            what(ref, line),
            found(line),
            action(line),
            classed(line),
            steps == null ? Table.nothing() : steps.of(line))
        .getElement()
        .setAttribute("data-deviation", line.of());
  }

  private Component what(SubjectRef ref, DeviationLine line) {
    Text said = line.what();
    String words = Say.it(line.masked() ? "item.masked" : "safety.notyet");
    return new Div(
        new Div(Parts.text(said == null ? words : Say.it(said))),
        Parts.box(
            "xs",
            Parts.link(
                Address.form(ref, line.visit(), line.form()),
                labels.place(line.visit(), line.form()))));
  }

  private static Component found(DeviationLine line) {
    String check = line.check();
    String date = line.date();
    return new Div(
        Parts.text(date == null ? Moments.moment(line.since()) : Values.moment(date), "nw"),
        Parts.box(
            "xs dim",
            Parts.text(
                DeviationFilters.word(line.source()) + (check == null ? "" : " · " + check))));
  }

  private static Component action(DeviationLine line) {
    return line.action() == null
        ? Parts.text(Say.it(line.masked() ? "item.masked" : "safety.notyet"), "mut")
        : Parts.text(line.action());
  }

  private Component classed(DeviationLine line) {
    DeviationLine.Said said = line.said();
    if (said == null) {
      return status(DeviationState.NEW).badge(word(DeviationState.NEW));
    }
    Div cell =
        new Div(
            status(line.state()).badge(label(said.classed())),
            Parts.box(
                "xs dim",
                Parts.text(
                    word(line.state()) + " · " + said.by() + ", " + Moments.moment(said.at()))));
    if (!said.note().isEmpty()) {
      cell.add(Parts.box("sm", Parts.text(said.note())));
    }
    return cell;
  }

  private String label(String code) {
    return labels.study().deviationClasses().stream()
        .filter(choice -> choice.code().equals(code))
        .map(Choice::label)
        .map(Say::it)
        .findFirst()
        .orElse(code);
  }

  static String word(DeviationState state) {
    return Say.it("deviations.state." + state.name().toLowerCase(Locale.ROOT));
  }

  static Status status(DeviationState state) {
    return switch (state) {
      case NEW -> Status.OPEN;
      case CLASSED -> Status.IN_PROGRESS;
      case CLOSED -> Status.CLOSED;
    };
  }
}

package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/** Acts of a trail, newest first: when, who in which role, what, from what to what, and why. */
class TrailTable extends Section {
  private static final int PAGE = 25;
  private static final int HASH_SHOWN = 10;
  private static final int LONG = 240;

  /** Reads a page of the trail. */
  interface Source {
    Page<TrailLine> page(int offset, int limit);
  }

  private final Labels labels;
  private final Source source;
  private final @Nullable SubjectRef of;
  private final @Nullable RedactionOffer offer;
  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);

  /**
   * @param of whose casebook each act leads to, as it was after the act; null: of no subject
   */
  TrailTable(Labels labels, @Nullable SubjectRef of, Source source) {
    this(labels, of, source, null);
  }

  /**
   * @param offer to ask for redactions; null: none
   */
  TrailTable(
      Labels labels, @Nullable SubjectRef of, Source source, @Nullable RedactionOffer offer) {
    this.of = of;
    this.offer = offer;
    this.labels = labels;
    this.source = source;
    addClassNames("card", "clip", "acts");
    add(body, pager);
    turn(0);
  }

  final void turn(int offset) {
    Page<TrailLine> page = source.page(offset, PAGE);
    body.removeAll();
    pager.show(offset, page.rows().size(), page.total());
    if (page.rows().isEmpty()) {
      body.add(Empty.of(Say.it("trail.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("trail.title"),
            List.of(
                Say.it("trail.seq"),
                Say.it("trail.when", "zone", Moments.zone().getId()),
                Say.it("trail.who"),
                Say.it("trail.what"),
                Say.it("trail.changes"),
                Say.it("trail.hash")));
    page.rows().forEach(line -> row(table, line));
    body.add(table);
  }

  private void row(Table table, TrailLine line) {
    Span hash =
        Parts.text(line.hash().substring(0, Math.min(HASH_SHOWN, line.hash().length())), "hash");
    hash.setTitle(line.hash());
    table
        .row(
            Parts.text(String.valueOf(line.seq()), "dim"),
            moment(line),
            new Div(
                Parts.text(line.who()),
                Parts.box("xs dim", Parts.text(TrailWords.role(line.role())))),
            new Div(
                Parts.strong(TrailWords.action(line.action())),
                Parts.box("xs dim", Parts.text(TrailPlaces.target(labels, line.target())))),
            changes(line),
            hash)
        .getElement()
        .setAttribute("data-action", line.action());
  }

  private Component moment(TrailLine line) {
    Div moment = new Div(Parts.text(Moments.exact(line.at()), "nw"));
    if (of != null) {
      String address = Address.asOf(Address.of(Address.CASEBOOK, of), line.at());
      moment.add(Parts.box("", Parts.link(address, Say.it("past.after"), "xs")));
    }
    return moment;
  }

  private Div changes(TrailLine line) {
    Div changes = new Div();
    line.changes().forEach(change -> changes.add(change(line, change)));
    if (line.redactedReason()) {
      changes.add(Parts.box("sm mut", Parts.text(Say.it("trail.redacted.reason"))));
    }
    if (line.reason() != null) {
      changes.add(Parts.box("sm", Parts.text(Say.it("history.reason", "reason", line.reason()))));
    }
    Optional.ofNullable(offer).flatMap(o -> o.of(line)).ifPresent(changes::add);
    return changes;
  }

  /** What is too long for a table, such as the verdicts of a decision, opens when asked for. */
  private Div change(TrailLine line, TrailLine.ChangeLine change) {
    String place = TrailPlaces.value(labels, line.target(), change.path());
    String says = TrailWords.change(labels, change);
    return says.length() > LONG
        ? Parts.box("sm", new NativeDetails(place, Parts.box("break", Parts.text(says))))
        : Parts.box("sm", Parts.text(place + ": ", "mut"), Parts.text(says));
  }
}

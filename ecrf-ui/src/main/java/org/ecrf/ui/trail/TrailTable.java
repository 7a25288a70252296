package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Optional;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/** Acts of a subject's or a study's trail: in which role, from what to what, and why. */
class TrailTable extends ActsTable {
  private static final int LONG = 240;

  private final Labels labels;
  private final @Nullable SubjectRef of;
  private final @Nullable RedactionOffer offer;

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
    super(Say.it("trail.title"), source);
    this.of = of;
    this.offer = offer;
    this.labels = labels;
    turn(0);
  }

  @Override
  Component who(TrailLine line) {
    return new Div(
        Parts.text(line.who()), Parts.box("xs dim", Parts.text(TrailWords.role(line.role()))));
  }

  @Override
  Component where(TrailLine line) {
    return Parts.box("xs dim", Parts.text(TrailPlaces.target(labels, line.target())));
  }

  @Override
  Component when(TrailLine line) {
    Div moment = new Div(Parts.text(Moments.exact(line.at()), "nw"));
    if (of != null) {
      String address = Address.asOf(Address.of(Address.CASEBOOK, of), line.at());
      moment.add(Parts.box("", Parts.link(address, Say.it("past.after"), "xs")));
    }
    return moment;
  }

  @Override
  Component changes(TrailLine line) {
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

package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ecrf.server.problem.Page;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;

/** Acts of a trail, newest first: when, who, what was done, what changed by it, and its hash. */
abstract class ActsTable extends Section {
  private static final int PAGE = 25;
  private static final int HASH_SHOWN = 10;

  /** Reads a page of the trail. */
  interface Source {
    Page<TrailLine> page(int offset, int limit);
  }

  private final String caption;
  private final Source source;
  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);

  ActsTable(String caption, Source source) {
    this.caption = caption;
    this.source = source;
    addClassNames("card", "clip", "acts");
    add(body, pager);
  }

  abstract Component when(TrailLine line);

  abstract Component who(TrailLine line);

  /** Where it was done, below what was done. */
  abstract Component where(TrailLine line);

  abstract Component changes(TrailLine line);

  /** Shows the page that begins here; subclasses show the first one once they are made. */
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
            caption,
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
    table
        .row(
            Parts.text(String.valueOf(line.seq()), "dim"),
            when(line),
            who(line),
            new Div(Parts.strong(TrailWords.action(line.action())), where(line)),
            changes(line),
            hash(line))
        .getElement()
        .setAttribute("data-action", line.action());
  }

  private static Span hash(TrailLine line) {
    String hash = line.hash();
    Span shown = Parts.text(hash.substring(0, Math.min(HASH_SHOWN, hash.length())), "hash");
    shown.setTitle(hash);
    return shown;
  }
}

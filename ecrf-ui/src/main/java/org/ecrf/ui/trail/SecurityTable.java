package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.ecrf.server.problem.Page;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;

/** Acts of the platform's own trail, which speak of no study. */
class SecurityTable extends Section {
  private static final int PAGE = 25;
  private static final int HASH_SHOWN = 10;

  /** Reads a page of the trail. */
  interface Source {
    Page<TrailLine> page(int offset, int limit);
  }

  private final Source source;
  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);

  SecurityTable(Source source) {
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
            Say.it("security.title"),
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

  private static void row(Table table, TrailLine line) {
    Span hash = Parts.text(line.hash().substring(0, HASH_SHOWN), "hash");
    hash.setTitle(line.hash());
    Div details = new Div();
    line.changes().forEach(change -> details.add(detail(change)));
    table
        .row(
            Parts.text(String.valueOf(line.seq()), "dim"),
            Parts.text(Moments.exact(line.at()), "nw"),
            Parts.text(line.role().equals("SYSTEM") ? TrailWords.role(line.role()) : line.who()),
            new Div(
                Parts.strong(TrailWords.action(line.action())),
                Parts.box("xs dim break", Parts.text(line.target().replace("/", " · ")))),
            details,
            hash)
        .getElement()
        .setAttribute("data-action", line.action());
  }

  private static Div detail(TrailLine.ChangeLine change) {
    String what = change.path().substring(change.path().lastIndexOf('/') + 1);
    String says = change.masked() ? Say.it("trail.masked") : value(what, change);
    return Parts.box(
        "sm", Parts.text(word("security.value." + what, what) + ": ", "mut"), Parts.text(says));
  }

  /** Where something was said before, it is the same person's; only the state goes on. */
  private static String value(String what, TrailLine.ChangeLine change) {
    String plain = Values.plain(change.to() == null ? change.from() : change.to());
    return word("security." + what + "." + plain.toLowerCase(Locale.ROOT), plain);
  }

  private static String word(String key, String otherwise) {
    try {
      return Say.it(key);
    } catch (MissingResourceException plain) {
      return otherwise;
    }
  }
}

package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.MissingResourceException;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;

/** Acts of the platform's own trail, which speak of no study. */
class SecurityTable extends ActsTable {
  SecurityTable(Source source) {
    super(Say.it("security.title"), source);
    turn(0);
  }

  @Override
  Component when(TrailLine line) {
    return Parts.text(Moments.exact(line.at()), "nw");
  }

  @Override
  Component who(TrailLine line) {
    return Parts.text(line.role().equals("SYSTEM") ? TrailWords.role(line.role()) : line.who());
  }

  @Override
  Component where(TrailLine line) {
    return Parts.box("xs dim break", Parts.text(line.target().replace("/", " · ")));
  }

  @Override
  Component changes(TrailLine line) {
    Div details = new Div();
    line.changes().forEach(change -> details.add(detail(change)));
    return details;
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

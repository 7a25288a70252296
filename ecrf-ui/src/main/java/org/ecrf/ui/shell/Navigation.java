package org.ecrf.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.safety.CountAlerts;
import org.ecrf.server.signature.ListToSign;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** The pages of a study that the person's roles lead to. */
public class Navigation extends Nav {
  private static final QueryFilter OPEN = new QueryFilter(null, QueryState.OPEN, null, null, null);

  @Inject Visitor visitor;
  @Inject ListQueries queries;
  @Inject ListToSign toSign;
  @Inject CountAlerts countAlerts;

  public Navigation() {
    addClassName("nav");
    getElement().setAttribute("aria-label", Say.it("nav.label"));
  }

  /**
   * @param study null outside of any
   * @param path of the page that is shown
   */
  void show(@Nullable String study, String path) {
    removeAll();
    add(link("home", "nav.home", "", "t", path.isEmpty()));
    if (study != null) {
      ofStudy(study, path);
    }
    if (visitor.readsSecurity()) {
      add(link("clock", "nav.security", Address.SECURITY, "o", path.equals(Address.SECURITY)));
    }
  }

  private void ofStudy(String study, String path) {
    Standing standing = visitor.in(study);
    if (standing.may(Permission.READ_DATA)) {
      page("grid", "nav.subjects", Address.of(Address.SUBJECTS, study), "s", path);
      Anchor open = page("query", "nav.queries", Address.of(Address.QUERIES, study), "q", path);
      count(open, queries.page(study, OPEN, 0, 1).total());
      if (standing.may(Permission.SIGN)) {
        Anchor waiting =
            page("sign", "nav.signatures", Address.of(Address.TO_SIGN, study), "i", path);
        count(waiting, toSign.page(study, 0, 1).total());
      }
      if (standing.may(Permission.READ_MONITORING)) {
        page("veri", "nav.verification", Address.of(Address.VERIFICATION, study), "v", path);
      }
      page("list", "nav.participation", Address.of(Address.PARTICIPATION, study), "p", path);
      Anchor alerts = page("warn", "nav.safety", Address.of(Address.SAFETY, study), "a", path);
      if (standing.may(Permission.OPEN_ALERT)) {
        count(alerts, countAlerts.waiting(study));
      }
      if (standing.may(Permission.TAKE_COPY)) {
        page("dl", "nav.copies", Address.of(Address.COPIES, study), "c", path);
      }
      page("stop", "nav.deviations", Address.of(Address.DEVIATIONS, study), "d", path);
      page("lock", "nav.lock", Address.of(Address.LOCK, study), "l", path);
    }
    if (standing.mayEverywhere(Permission.READ_TRAIL)) {
      page("hist", "nav.trail", Address.of(Address.TRAIL, study), "h", path);
    }
    if (standing.may(Permission.READ_REDACTIONS)) {
      page("x", "nav.redactions", Address.of(Address.REDACTIONS, study), "r", path);
    }
    if (standing.may(Permission.READ_STUDY)) {
      page("set", "nav.settings", Address.of(Address.SETTINGS, study), "e", path);
    }
    if (standing.may(Permission.READ_TEAM)) {
      page("user", "nav.team", Address.of(Address.TEAM, study), "m", path);
    }
  }

  private Anchor page(String icon, String key, String address, String chord, String path) {
    Anchor link = link(icon, key, address, chord, path.startsWith(address));
    add(link);
    return link;
  }

  private static void count(Anchor link, long number) {
    if (number > 0) {
      link.add(Parts.text(" " + number, "n"));
    }
  }

  private static Anchor link(String icon, String key, String address, String chord, boolean here) {
    String name = Say.it(key);
    Anchor link = new Anchor(address, Icons.icon(icon), new Span(name));
    link.setTitle(name); // names the icon where the words are hidden
    link.getElement().setAttribute("data-go", chord);
    if (here) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}

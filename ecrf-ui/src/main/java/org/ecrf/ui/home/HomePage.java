package org.ecrf.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.server.study.ListStudies;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;

/** The studies of the person; whoever has only one goes there at once. */
@Route(value = "", layout = MainLayout.class)
@Dependent
@PermitAll
public class HomePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ListStudies studies;
  @Inject Visitor visitor;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ListStudies.StudyLine> mine = studies.mine();
    List<WhoAmI.WaitingLine> waiting = visitor.waiting();
    if (mine.size() == 1 && waiting.isEmpty()) {
      event.forwardTo(visitor.firstPage(mine.getFirst().id()));
      return;
    }
    removeAll();
    add(new Heading(Say.it("home.title")).says(Say.it("home.sub", "n", mine.size())));
    waiting.forEach(role -> add(says(role)));
    if (mine.isEmpty()) {
      add(Empty.of(Say.it("home.none"), Parts.text(Say.it("home.none.text"))));
      return;
    }
    Div cards = Parts.box("cards");
    mine.forEach(study -> cards.add(card(study)));
    add(cards);
  }

  /** Why a role has no effect yet, so that the person knows whom to ask. */
  private static Div says(WhoAmI.WaitingLine role) {
    String what =
        Say.it(
            "home.waiting",
            Map.of(
                "role",
                Standing.word(role.role()),
                "study",
                role.study(),
                "site",
                role.site() == null ? Say.it("team.everywhere") : role.site()));
    String key = "grant.state." + role.state().name().toLowerCase(Locale.ROOT);
    return Note.of(Status.WAITS, what, Say.it(key) + ".");
  }

  private Anchor card(ListStudies.StudyLine study) {
    String environment = Say.it("environment." + study.environment().toLowerCase(Locale.ROOT));
    Anchor card =
        new Anchor(
            visitor.firstPage(study.id()),
            Parts.box(
                "row",
                Parts.strong(study.id()),
                Parts.text(environment.toUpperCase(Say.language()), "env", "end")),
            Parts.box("mut", Parts.text(Say.it(study.shortTitle()))),
            Parts.box(
                "xs dim",
                Parts.text(
                    visitor.in(study.id()).roles()
                        + " · "
                        + Say.it("home.version", "version", study.version()))));
    card.addClassName("card");
    return card;
  }

  @Override
  public String getPageTitle() {
    return Say.it("home.title");
  }
}

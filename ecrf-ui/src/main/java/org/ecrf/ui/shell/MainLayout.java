package org.ecrf.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Skip link, top bar, navigation and the page; plain elements, so that the style sheets apply. */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
  @Inject TopBar top;
  @Inject Navigation navigation;
  @Inject Visitor visitor;

  private final Main page = new Main();
  private List<WhoAmI.GrantLine> shownFor = List.of();
  private boolean emptied;

  @PostConstruct
  void build() {
    addClassName("app");
    Anchor skip = Parts.link("#main", Say.it("shell.skip"), "skip");
    skip.getElement().setAttribute("router-ignore", true);
    page.addClassName("main");
    page.setId("main");
    page.getElement().setAttribute("tabindex", "-1");
    top.menu(this::toggleNavigation);
    add(skip, top, navigation, page);
    // any request counts as activity, this one has no other purpose
    getElement().addEventListener("stay", event -> {});
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "ecrf.session($0, $1)",
            VaadinSession.getCurrent().getSession().getMaxInactiveInterval(),
            endingWords());
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    page.getElement().removeAllChildren();
    page.getElement().appendChild(content.getElement());
    boolean wide = content instanceof Wide;
    getElement().getClassList().set("compact", wide);
    page.getElement().getClassList().set("flush", wide && ((Wide) content).toTheEdges());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().getClassList().remove("nav-open");
    String study = event.getRouteParameters().get(Address.STUDY).orElse(null);
    top.show(study);
    navigation.show(study, event.getLocation().getPath());
    shownFor = visitor.holding();
    emptied = false;
  }

  /** Since a role has ended; what its parts still ask is refused, and says nothing to anybody. */
  boolean isEmptied() {
    return emptied;
  }

  /**
   * What the page shows was read with the roles that the person had then. Where one of them has
   * ended since, the page says so and shows nothing of it any more.
   */
  boolean endsWhereRolesEnded() {
    List<WhoAmI.GrantLine> holding = visitor.holding();
    List<WhoAmI.GrantLine> ended =
        shownFor.stream().filter(grant -> !holding.contains(grant)).toList();
    if (!ended.isEmpty()) {
      shownFor = holding;
      page.getElement().removeAllChildren();
      navigation.removeAll();
      page.add(new RolesEnded(ended));
      emptied = true;
    }
    return !ended.isEmpty();
  }

  private void toggleNavigation() {
    boolean open = getElement().getClassList().contains("nav-open");
    getElement().getClassList().set("nav-open", !open);
  }

  private static ObjectNode endingWords() {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    words.put("title", Say.it("session.ending", "t", "{t}"));
    words.put("text", Say.it("session.ending.text"));
    words.put("stay", Say.it("session.stay"));
    words.put("leave", Say.it("shell.signout"));
    words.put("ended", Say.it("session.ended"));
    words.put("endedText", Say.it("session.ended.unsaved", "n", "{n}"));
    words.put("again", Say.it("session.again"));
    return words;
  }
}

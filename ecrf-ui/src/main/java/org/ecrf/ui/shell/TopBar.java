package org.ecrf.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecrf.server.access.Permission;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ListStudies;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** Study, site, environment; search; language, colours, keys, and who is signed in. */
public class TopBar extends Header {
  @Inject Visitor visitor;
  @Inject ListStudies studies;
  @Inject ListSites sites;

  private final Div place = Parts.box("row");
  private final Div person = Parts.box("row");
  private final NativeButton menu = Buttons.icon("menu", Say.it("shell.menu"), "t only-n");
  private final TextField search = new TextField();
  private @Nullable String shown;

  @PostConstruct
  void build() {
    addClassName("top");
    menu.setId("menu");
    add(menu, mark(), place, Parts.box("grow"), search());
    add(new LanguageMenu(), new ColourButton(), new KeysHelp(), person);
  }

  /** What the menu button of narrow screens does. */
  void menu(Runnable action) {
    menu.addClickListener(pressed -> action.run());
  }

  /** Shows the study, null outside of any. */
  void show(@Nullable String study) {
    String wanted = study == null ? "" : study;
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    Standing standing = visitor.in(wanted);
    place.removeAll();
    search.setVisible(standing.may(Permission.READ_DATA));
    List<ListStudies.StudyLine> mine = studies.mine();
    mine.stream().filter(s -> s.id().equals(study)).findFirst().ifPresent(s -> place(s, mine));
    person.removeAll();
    person.add(Parts.text(standing.roles(), "sm", "mut", "hide-m"), new PersonMenu(standing));
  }

  private void place(ListStudies.StudyLine study, List<ListStudies.StudyLine> mine) {
    place.add(new StudyPick(study, mine, visitor));
    sitePick(study.id()).ifPresent(place::add);
    String key = "environment." + study.environment().toLowerCase(Locale.ROOT);
    place.add(Parts.text(Say.it(key).toUpperCase(Say.language()), "env", "hide-n"));
  }

  private Optional<Span> sitePick(String study) {
    List<ListSites.SiteLine> known = sites.of(study);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Span pick = Parts.text("", "pick", "hide-n");
    if (known.size() == 1) {
      pick.add(new Span(Say.it("shell.site")), Parts.strong(known.getFirst().code()));
      pick.add(Parts.text(known.getFirst().name(), "mut", "hide-m"));
    } else {
      pick.add(new Span(Say.it("shell.sites", "n", known.size())));
    }
    return Optional.of(pick);
  }

  private TextField search() {
    search.setId("search");
    search.addClassNames("f-search", "hide-n");
    search.setPlaceholder(Say.it("shell.search"));
    search.setAriaLabel(Say.it("shell.search"));
    search.setPrefixComponent(Icons.icon("search"));
    search.setSuffixComponent(Parts.key("/"));
    search.addKeyPressListener(Key.ENTER, pressed -> find(search.getValue()));
    return search;
  }

  private void find(String text) {
    if (shown != null && !shown.isEmpty()) {
      UI.getCurrent()
          .navigate(Address.of(Address.SUBJECTS, shown), QueryParameters.of("text", text.trim()));
    }
  }

  private static Anchor mark() {
    Anchor mark = Parts.link("", "", "mark");
    mark.add(Icons.icon("mark"), new Span("eCRF"));
    mark.getElement().setAttribute("aria-label", "eCRF, " + Say.it("shell.home"));
    return mark;
  }
}

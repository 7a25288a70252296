package org.ecrf.ui.copy;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** The complete copy of the own site's data, at any time and without anybody's help. */
@Route(value = Address.COPIES, layout = MainLayout.class)
@Dependent
@PermitAll
public class CopyPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int ASK_MILLIS = 700;
  private static final int NEVER = -1;

  @Inject Copies copies;

  private final List<SiteCopies> cards = new ArrayList<>();
  private String study = "";
  private @Nullable Registration following;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    removeAll();
    cards.clear();
    copies
        .sites(study)
        .forEach(site -> cards.add(new SiteCopies(study, site, copies, this::follow)));
    Div all = Parts.box("col gap", Note.of("lock", "lock", Parts.text(Say.it("copy.text"))));
    cards.forEach(all::add);
    add(new Heading(Say.it("copy.title")).says(Say.it("copy.sub")), all);
  }

  /** While one is being made, the page asks again in the person's own name. */
  private void follow() {
    UI screen = UI.getCurrent();
    screen.setPollInterval(ASK_MILLIS);
    if (following == null) {
      following = screen.addPollListener(event -> show());
    }
    show();
  }

  private void show() {
    // each shows itself, whatever the others say
    long running = cards.stream().filter(card -> card.show()).count();
    if (running == 0) {
      rest(UI.getCurrent());
    }
  }

  private void rest(UI screen) {
    if (following != null) {
      following.remove();
      following = null;
    }
    screen.setPollInterval(NEVER);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    follow();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    rest(event.getUI());
  }

  @Override
  public String getPageTitle() {
    return Say.it("copy.title") + " · " + study;
  }
}

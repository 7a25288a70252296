package org.ecrf.ui.shell;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.ecrf.server.study.ListStudies;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** Names the study; whoever has several changes to another one here. */
class StudyPick extends Div {
  private final ListStudies.StudyLine study;

  StudyPick(ListStudies.StudyLine study, List<ListStudies.StudyLine> mine, Visitor visitor) {
    this.study = study;
    if (mine.size() < 2) {
      Anchor home = Parts.link("", "", "pick");
      home.setTitle(Say.it("shell.studies"));
      name(home);
      add(home);
      return;
    }
    NativeButton button = new NativeButton();
    button.addClassName("pick");
    button.setId("studies");
    button.getElement().setAttribute("type", "button");
    button.setTitle(Say.it("shell.studies"));
    name(button);
    button.add(Icons.icon("chev", "mut"));
    Div menu = Parts.box("menu");
    mine.forEach(other -> menu.add(choice(other, visitor)));
    Popover popover = new Popover(menu);
    popover.setTarget(button);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("shell.studies"));
    add(button, popover);
  }

  private void name(HasComponents place) {
    place.add(Icons.icon("study"), Parts.strong(study.id()));
    place.add(Parts.text(Say.it(study.shortTitle()), "mut", "hide-m"));
  }

  private Anchor choice(ListStudies.StudyLine other, Visitor visitor) {
    Anchor choice = Parts.link(visitor.firstPage(other.id()), "");
    choice.add(
        new Div(
            Parts.strong(other.id()), Parts.box("xs dim", Parts.text(Say.it(other.shortTitle())))));
    choice.getElement().setAttribute("data-study", other.id());
    if (other.id().equals(study.id())) {
      choice.getElement().setAttribute("aria-current", "true");
      choice.addComponentAsFirst(Icons.icon("tick"));
    }
    return choice;
  }
}

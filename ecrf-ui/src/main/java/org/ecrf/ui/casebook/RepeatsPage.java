package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Wide;
import org.ecrf.ui.subject.FormSlot;

/** All instances of a form that repeats: the adverse events of a subject, each a row. */
@Route(value = Address.REPEATS, layout = MainLayout.class)
@Dependent
@PermitAll
public class RepeatsPage extends Div implements Wide, BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowCasebook showCasebook;
  @Inject ShowStudy showStudy;
  @Inject AddRepeat addRepeat;

  private String title = "";

  @Override
  public boolean toTheEdges() {
    return true;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    addClassName("view");
    SubjectRef ref = Subject.of(event.getRouteParameters());
    When when = When.of(event.getLocation());
    CasebookView casebook = when.read(() -> showCasebook.of(ref), at -> showCasebook.asOf(ref, at));
    StudyDefinition study =
        showStudy.of(ref.study(), casebook.subject().studyVersion()).definition();
    FormAt at = new FormAt(parameter(event, "visit"), parameter(event, "form"));
    FormSlot slot = slot(casebook, study, at);
    title = ref.number() + " " + Say.it(slot.form().title()) + " · " + ref.study();
    Rail rail = new Rail(addRepeat, study, when);
    rail.show(casebook, at);
    RepeatsTable table = new RepeatsTable(ref, slot, new Labels(study), when);
    slot.addition().ifPresent(a -> table.does(add(ref, study, a)));
    removeAll();
    add(new SubjectBar(casebook.subject()));
    if (when.at() != null) {
      add(AsItWas.banner(casebook.subject(), when.at()));
    }
    add(Parts.box("cbk two", rail, table));
  }

  private static String parameter(BeforeEnterEvent event, String name) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(name)
        .orElseThrow(NotFoundException::new);
  }

  private static FormSlot slot(CasebookView casebook, StudyDefinition study, FormAt at) {
    return casebook.visits().stream()
        .filter(visit -> visit.key().equals(at.visit()))
        .flatMap(visit -> FormSlot.of(casebook, visit, study).stream())
        .filter(slot -> slot.repeats() && slot.form().id().equals(at.form()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private NativeButton add(SubjectRef ref, StudyDefinition study, CasebookView.Addition addition) {
    NativeButton button = addRepeat.button(ref, study, addition);
    button.addClassName("p");
    button.setId("add-repeat");
    return button;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}

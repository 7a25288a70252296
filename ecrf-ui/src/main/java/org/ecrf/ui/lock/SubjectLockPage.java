package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.lock.Place;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;

/**
 * Freezing and locking of a subject, or of one of its visits and forms: what still stands against
 * it, each with the way to it.
 */
@Route(value = Address.SUBJECT_LOCK, layout = MainLayout.class)
@Dependent
@PermitAll
public class SubjectLockPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject Closings closings;
  @Inject ShowCasebook showCasebook;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;
  @Inject MistakeCard mistake;

  private SubjectRef ref;
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    labels = new Labels(showStudy.of(ref.study()).definition());
    show();
  }

  private void show() {
    CasebookView casebook = showCasebook.of(ref);
    SubjectHead subject = casebook.subject();
    removeAll();
    add(
        new Heading(Say.it("lock.subject", "subject", ref.number()))
            .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
            .under(Address.of(Address.CASEBOOK, ref), ref.number()));
    if (subject.degree() != Degree.OPEN && isOfMore()) {
      add(
          Note.of(
              subject.locked() ? Status.LOCKED : Status.FROZEN,
              Say.it(subject.locked() ? "lock.wider.locked" : "lock.wider.frozen"),
              Say.it("lock.wider.text")));
    }
    mistake.show(subject, visitor.in(ref.study()), this::show);
    if (subject.mistake() == null) {
      add(card(casebook));
    }
    if (!subject.locked()) {
      add(mistake);
    }
  }

  /** It is closed by what is of its site or its study, and not by a record of its own. */
  private boolean isOfMore() {
    return closings.standing(ref.study(), Place.subject(ref.number())).isEmpty();
  }

  private PlaceCard card(CasebookView casebook) {
    List<Place> places = new ArrayList<>();
    places.add(Place.subject(ref.number()));
    for (CasebookView.VisitLine visit : casebook.visits()) {
      places.add(Place.visit(ref.number(), visit.key()));
      visit.forms().stream()
          .filter(form -> !form.empty())
          .forEach(form -> places.add(Place.form(ref.number(), visit.key(), form.form())));
    }
    boolean may = visitor.in(ref.study()).may(Permission.LOCK, casebook.subject().site());
    return new PlaceCard(
        ref.study(), closings, new PlaceNames(labels, List.of()), places, may, this::show);
  }

  @Override
  public String getPageTitle() {
    return Say.it("lock.subject", "subject", ref == null ? "" : ref.number());
  }
}

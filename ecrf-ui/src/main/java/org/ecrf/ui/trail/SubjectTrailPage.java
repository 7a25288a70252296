package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one subject. */
@Route(value = Address.SUBJECT_TRAIL, layout = MainLayout.class)
@Dependent
@PermitAll
public class SubjectTrailPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowTrail trail;
  @Inject ShowStudy showStudy;
  @Inject AskRedaction askRedaction;
  @Inject Visitor visitor;

  private SubjectRef ref;
  private @Nullable TrailFind find;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    Labels labels = new Labels(showStudy.of(ref.study()).definition());
    removeAll();
    add(
        new Heading(Say.it("trail.subject", "subject", ref.number()))
            .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
            .under(Address.of(Address.CASEBOOK, ref), ref.number())
            .says(Say.it("trail.sub")));
    TrailTable table =
        new TrailTable(
            labels,
            ref,
            (offset, limit) -> trail.ofSubject(ref, wanted(), offset, limit),
            visitor.in(ref.study()).may(Permission.ASK_REDACTION)
                ? new RedactionOffer(askRedaction, labels, ref)
                : null);
    find = new TrailFind(TrailFind.OF_SUBJECT, () -> table.turn(0));
    find.places(labels, () -> table.turn(0));
    add(find, table);
  }

  private TrailFilter wanted() {
    return find == null ? TrailFilter.ALL : find.filter();
  }

  @Override
  public String getPageTitle() {
    return Say.it("trail.subject", "subject", ref == null ? "" : ref.number());
  }
}

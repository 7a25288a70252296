package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;

/** Everything that happened to one subject. */
@Route(value = Address.SUBJECT_TRAIL, layout = MainLayout.class)
@Dependent
@PermitAll
public class SubjectTrailPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowTrail trail;
  @Inject ShowStudy showStudy;

  private final Select<FormAt> form = new Select<>();
  private SubjectRef ref;

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
        new TrailTable(labels, (offset, limit) -> trail.ofSubject(ref, filter(), offset, limit));
    filter(labels, table);
    add(Parts.box("filters", form), table);
  }

  private void filter(Labels labels, TrailTable table) {
    List<FormAt> forms =
        labels.study().visits().stream()
            .flatMap(v -> v.forms().stream().map(f -> new FormAt(v.id(), f)))
            .toList();
    form.setId("find-form");
    form.setAriaLabel(Say.it("trail.form"));
    form.addClassName("f-place");
    form.setItems(forms);
    form.setEmptySelectionAllowed(true);
    form.setEmptySelectionCaption(Say.it("trail.form.all"));
    form.setItemLabelGenerator(
        f -> f == null ? Say.it("trail.form.all") : labels.place(f.visit(), f.form()));
    form.addValueChangeListener(changed -> table.turn(0));
  }

  private TrailFilter filter() {
    FormAt at = form.getValue();
    return at == null ? TrailFilter.ALL : new TrailFilter(at.visit(), at.form(), null);
  }

  @Override
  public String getPageTitle() {
    return Say.it("trail.subject", "subject", ref == null ? "" : ref.number());
  }
}

package org.ecrf.ui.verification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.verification.ChangedMark;
import org.ecrf.server.verification.ListChangedMarks;
import org.ecrf.server.verification.ListOpenForms;
import org.ecrf.server.verification.OpenForm;
import org.ecrf.server.verification.VerificationFilter;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;

/** The work of a monitor: forms in which something is to be verified, and what changed since. */
@Route(value = Address.VERIFICATION, layout = MainLayout.class)
@Dependent
@PermitAll
public class VerificationPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final int PAGE = 25;

  @Inject ListOpenForms openForms;
  @Inject ListChangedMarks changedMarks;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;

  private String study = "";
  private VerificationFilters filters;
  private OpenFormsTable open;
  private ChangedMarksTable changed;
  private Heading heading;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Labels labels = new Labels(showStudy.of(study).definition());
    filters = new VerificationFilters(labels, sites.of(study), () -> turn(0));
    heading = new Heading(Say.it("verification.title"));
    open = new OpenFormsTable(labels, this::turn);
    changed = new ChangedMarksTable(labels, this::turn);
    removeAll();
    add(heading, filters, open, changed);
    turn(0);
  }

  private void turn(int from) {
    VerificationFilter filter = filters.filter();
    boolean isOpen = filters.work() == VerificationFilters.Work.OPEN;
    Page<OpenForm> forms = openForms.page(study, filter, isOpen ? from : 0, isOpen ? PAGE : 1);
    Page<ChangedMark> marks =
        changedMarks.page(study, filter, isOpen ? 0 : from, isOpen ? 1 : PAGE);
    heading.says(
        Say.it("verification.sub", Map.of("open", forms.total(), "changed", marks.total())));
    open.setVisible(isOpen);
    changed.setVisible(!isOpen);
    if (isOpen) {
      open.show(from, forms);
    } else {
      changed.show(from, marks);
    }
  }

  @Override
  public String getPageTitle() {
    return Say.it("verification.title") + " · " + study;
  }
}

package org.ecrf.ui.participation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import org.ecrf.server.participation.DueConsent;
import org.ecrf.server.participation.ListDueConsents;
import org.ecrf.server.participation.ListParticipants;
import org.ecrf.server.participation.ParticipantLine;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;

/** Who was screened and enrolled at the sites of whoever looks, and whose consent is due again. */
@Route(value = Address.PARTICIPATION, layout = MainLayout.class)
@Dependent
@PermitAll
public class ParticipationPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final int PAGE = 50;

  @Inject ListParticipants participants;
  @Inject ListDueConsents dueConsents;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;

  private String study = "";
  private ParticipationFilters filters;
  private ParticipantTable log;
  private DueConsentTable due;
  private Heading heading;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Labels labels = new Labels(showStudy.of(study).definition());
    filters = new ParticipationFilters(sites.of(study), () -> turn(0));
    heading = new Heading(Say.it("participation.title")).does(print(), file());
    log = new ParticipantTable(labels, this::turn);
    due = new DueConsentTable(study, this::turn);
    removeAll();
    add(heading, filters, log, due);
    turn(0);
  }

  private void turn(int from) {
    boolean ofLog = filters.list() == ParticipationFilters.Which.LOG;
    Page<ParticipantLine> lines =
        participants.page(study, filters.filter(), ofLog ? from : 0, ofLog ? PAGE : 1);
    Page<DueConsent> consents =
        dueConsents.page(study, filters.site(), ofLog ? 0 : from, ofLog ? 1 : PAGE);
    heading.says(Say.it("participation.sub", "subjects", lines.total(), "due", consents.total()));
    log.setVisible(ofLog);
    due.setVisible(!ofLog);
    if (ofLog) {
      log.show(from, lines);
    } else {
      due.show(from, consents);
    }
  }

  private NativeButton print() {
    NativeButton print = Buttons.plain(Say.it("participation.print"));
    print.setId("print");
    print.addClickListener(pressed -> print.getElement().executeJs("window.print()"));
    return print;
  }

  private Anchor file() {
    Anchor file = new Anchor(this::write, "");
    file.setId("log-csv");
    file.add(Icons.icon("dl"));
    file.add(Parts.text(Say.it("participation.csv")));
    file.addClassName("btn");
    return file;
  }

  private void write(DownloadEvent event) throws IOException {
    event.setFileName("log-" + study + ".csv");
    event.setContentType("text/csv;charset=utf-8");
    participants.write(study, filters.filter(), event.getOutputStream());
  }

  @Override
  public String getPageTitle() {
    return Say.it("participation.title") + " · " + study;
  }
}

package org.ecrf.ui.signature;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.problem.Page;
import org.ecrf.server.signature.ListToSign;
import org.ecrf.server.signature.ToSign;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;

/** The visits that wait for the signature of whoever is at the screen. */
@Route(value = Address.TO_SIGN, layout = MainLayout.class)
@Dependent
@PermitAll
public class ToSignPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 25;

  @Inject ListToSign listToSign;
  @Inject ShowStudy showStudy;

  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);
  private String study = "";
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    labels = new Labels(showStudy.of(study).definition());
    Card card = new Card(Say.it("sign.waiting"));
    card.addClassName("clip");
    card.add(body, pager);
    removeAll();
    add(new Heading(Say.it("sign.title")).says(Say.it("sign.waiting.text")), card);
    turn(0);
  }

  private void turn(int offset) {
    Page<ToSign> page = listToSign.page(study, offset, PAGE);
    body.removeAll();
    pager.show(offset, page.rows().size(), page.total());
    if (page.rows().isEmpty()) {
      body.add(Empty.of(Say.it("sign.waiting.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("sign.waiting"),
            List.of(
                Say.it("sign.subject"),
                Say.it("sign.visit"),
                Say.it("sign.forms"),
                Say.it("sign.column")));
    page.rows().forEach(visit -> row(table, visit));
    body.add(table);
  }

  private void row(Table table, ToSign visit) {
    SubjectRef ref = new SubjectRef(study, visit.subject());
    String name = labels.visit(visit.visit());
    Div forms = Parts.box("row", Parts.text(Say.it("sign.forms.n", "n", visit.forms())));
    if (visit.voided()) {
      forms.add(Status.VOID.badge());
    }
    table
        .row(
            Parts.link(Address.of(Address.SIGNATURES, ref), visit.subject()),
            Parts.link(Address.visit(ref, visit.visit()), name),
            forms,
            Parts.link(Address.sign(ref, visit.visit(), null), Say.it("sign.act", "what", name)))
        .getElement()
        .setAttribute("data-visit", visit.subject() + "/" + visit.visit());
  }

  @Override
  public String getPageTitle() {
    return Say.it("sign.title") + " · " + study;
  }
}

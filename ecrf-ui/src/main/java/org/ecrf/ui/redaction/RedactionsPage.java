package org.ecrf.ui.redaction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Page;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.redaction.DeclineRedaction;
import org.ecrf.server.redaction.ListRedactions;
import org.ecrf.server.redaction.RedactionView;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.trail.TrailPlaces;
import org.ecrf.ui.trail.TrailWords;

/** What somebody has asked to be erased; a second person confirms or declines. */
@Route(value = Address.REDACTIONS, layout = MainLayout.class)
@Dependent
@PermitAll
public class RedactionsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 25;

  @Inject ListRedactions listRedactions;
  @Inject ConfirmRedaction confirmRedaction;
  @Inject DeclineRedaction declineRedaction;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;

  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);
  private String study = "";
  private boolean decides;
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    decides = visitor.in(study).may(Permission.CONFIRM_REDACTION);
    labels = new Labels(showStudy.of(study).definition());
    Card card = new Card(Say.it("redaction.title"));
    card.addClassName("clip");
    card.add(body, pager);
    removeAll();
    add(new Heading(Say.it("redaction.title")).says(Say.it("redaction.sub")), card);
    turn(0);
  }

  private void turn(int offset) {
    Page<RedactionView> page = listRedactions.page(study, offset, PAGE);
    body.removeAll();
    pager.show(offset, page.rows().size(), page.total());
    if (page.rows().isEmpty()) {
      body.add(Empty.of(Say.it("redaction.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("redaction.title"),
            List.of(
                Say.it("redaction.subject"),
                Say.it("redaction.what"),
                Say.it("redaction.why"),
                Say.it("redaction.by"),
                Say.it("redaction.state")));
    page.rows().forEach(row -> row(table, row));
    body.add(table);
  }

  private void row(Table table, RedactionView row) {
    table
        .row(
            Parts.strong(row.subject()),
            new Div(
                Parts.text(places(row)),
                Parts.box("xs dim", Parts.text(Say.it("redaction.act", "seq", row.seq())))),
            Parts.text(row.reason()),
            new Div(
                Parts.text(row.askedBy()),
                Parts.box(
                    "xs dim",
                    Parts.text(
                        TrailWords.role(row.askedRole()) + " · " + Moments.exact(row.askedAt())))),
            state(row))
        .getElement()
        .setAttribute("data-redaction", String.valueOf(row.id()));
  }

  private String places(RedactionView row) {
    return row.paths().stream()
        .map(path -> TrailPlaces.value(labels, "", path))
        .collect(Collectors.joining(", "));
  }

  private Component state(RedactionView row) {
    return switch (row.state()) {
      case DONE ->
          Status.COMPLETE.badge(Say.it("redaction.done", "who", String.valueOf(row.decidedBy())));
      case DECLINED ->
          Status.NOT_APPLICABLE.badge(
              Say.it("redaction.declined", "who", String.valueOf(row.decidedBy())));
      case ASKED -> decisions(row);
    };
  }

  private Div decisions(RedactionView row) {
    Div decisions = Parts.box("row w");
    if (!decides) {
      decisions.add(Status.WAITS.badge(Say.it("redaction.asked")));
      return decisions;
    }
    if (row.own()) {
      decisions.add(Parts.text(Say.it("redaction.own"), "mut", "sm"));
    } else {
      NativeButton erase = Buttons.small(Buttons.plain(Say.it("redaction.erase")));
      erase.setId("erase-" + row.id());
      erase.addClickListener(pressed -> erase(row));
      decisions.add(erase);
    }
    NativeButton decline = Buttons.small(Buttons.plain(Say.it("redaction.decline")));
    decline.setId("decline-" + row.id());
    decline.addClickListener(pressed -> decline(row));
    decisions.add(decline);
    return decisions;
  }

  private void erase(RedactionView row) {
    String request = UUID.randomUUID().toString();
    new Confirm(
            Say.it("redaction.erase"),
            Buttons.grave(Say.it("redaction.erase")),
            () -> {
              confirmRedaction.confirm(study, row.id(), request);
              turn(0);
            },
            Parts.text(
                Say.it(
                    "redaction.erase.text", Map.of("subject", row.subject(), "what", places(row)))))
        .open();
  }

  private void decline(RedactionView row) {
    String request = UUID.randomUUID().toString();
    TextField why = new TextField(Say.it("redaction.decline.why"));
    why.setId("decline-why");
    why.addClassName("f-answer");
    new Confirm(
            Say.it("redaction.decline"),
            Buttons.primary(Say.it("redaction.decline")),
            () -> {
              declineRedaction.decline(study, row.id(), why.getValue(), request);
              turn(0);
            },
            why)
        .open();
  }

  @Override
  public String getPageTitle() {
    return Say.it("redaction.title") + " · " + study;
  }
}

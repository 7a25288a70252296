package org.ecrf.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.access.Permission;
import org.ecrf.server.delegation.ListAccess;
import org.ecrf.server.delegation.ReviewAccess;
import org.ecrf.server.delegation.TabulateAccess;
import org.ecrf.server.problem.Page;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;

/** The periodic review: who has what since when, last seen when, and last looked at by whom. */
@Route(value = Address.ACCESS, layout = MainLayout.class)
@Dependent
@PermitAll
public class AccessPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 25;

  @Inject ListAccess listAccess;
  @Inject TabulateAccess tabulateAccess;
  @Inject ReviewAccess reviewAccess;
  @Inject Visitor visitor;

  private final Div body = new Div();
  private final Pager pager = new Pager(PAGE, this::turn);
  private String study = "";
  private boolean reviews;
  private int offset;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    reviews = visitor.in(study).mayEverywhere(Permission.ADMINISTER);
    removeAll();
    Card card = new Card(Say.it("access.title"));
    card.addClassName("clip");
    turn(0);
    card.aside(file());
    card.add(body, pager);
    add(new Heading(Say.it("access.title")).says(Say.it("access.sub")), card);
  }

  private Anchor file() {
    Anchor file =
        new Anchor(
            DownloadHandler.fromInputStream(
                request -> {
                  byte[] csv = tabulateAccess.csv(study).getBytes(StandardCharsets.UTF_8);
                  return new DownloadResponse(
                      new ByteArrayInputStream(csv),
                      "access-" + study + ".csv",
                      "text/csv;charset=utf-8",
                      csv.length);
                }),
            Say.it("access.csv"));
    file.setId("access-csv");
    file.addClassName("end");
    return file;
  }

  private void turn(int start) {
    offset = start;
    Page<ListAccess.Line> page = listAccess.page(study, offset, PAGE);
    pager.show(offset, page.rows().size(), page.total());
    Table table =
        new Table(
            Say.it("access.title"),
            List.of(
                Say.it("team.user"),
                Say.it("team.site"),
                Say.it("access.since"),
                Say.it("team.state"),
                Say.it("access.seen"),
                Say.it("access.reviewed")));
    page.rows().forEach(line -> row(table, line));
    body.removeAll();
    body.add(table);
  }

  private void row(Table table, ListAccess.Line line) {
    table
        .row(
            Parts.box(
                "", Parts.strong(line.grant().user()), small(Standing.word(line.grant().role()))),
            Parts.text(GrantWords.site(line.grant().site())),
            Parts.text(Moments.moment(line.grant().from()), "nw"),
            GrantWords.badge(line.grant().state()),
            Parts.text(
                line.lastLogin() == null
                    ? Say.it("access.never")
                    : Moments.moment(line.lastLogin()),
                "nw"),
            reviewed(line))
        .getElement()
        .setAttribute("data-user", line.grant().user());
  }

  private Component reviewed(ListAccess.Line line) {
    Div cell = Parts.box("");
    if (line.reviewed() != null) {
      cell.add(Parts.text(Moments.moment(line.reviewed().at()), "nw"));
      cell.add(small(line.reviewed().by()));
      if (line.reviewed().note() != null) {
        cell.add(small(line.reviewed().note()));
      }
    }
    if (reviews) {
      NativeButton review = Buttons.small(Buttons.plain(Say.it("access.review")));
      review.addClickListener(pressed -> review(line.grant().user()));
      cell.add(review);
    }
    return cell;
  }

  private void review(String user) {
    String request = UUID.randomUUID().toString();
    TextField note = new TextField(Say.it("access.note"));
    note.setId("review-note");
    note.setWidthFull();
    new Confirm(
            Say.it("access.review"),
            Buttons.primary(Say.it("access.review")),
            () -> {
              reviewAccess.review(study, user, note.getValue(), request);
              turn(offset);
            },
            Parts.text(Say.it("access.review.text", "user", user)),
            note)
        .open();
  }

  private static Div small(String text) {
    return Parts.box("xs dim", Parts.text(text));
  }

  @Override
  public String getPageTitle() {
    return Say.it("access.title") + " · " + study;
  }
}

package org.ecrf.ui.signature;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.signature.ListSignatures;
import org.ecrf.server.signature.SignatureView;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;
import org.jspecify.annotations.Nullable;

/** The signatures of a subject, visit by visit, and the way to sign. */
@Route(value = Address.SIGNATURES, layout = MainLayout.class)
@Dependent
@PermitAll
public class SignaturesPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowCasebook showCasebook;
  @Inject ListSignatures listSignatures;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;

  private SubjectRef ref;
  private Labels labels;
  private boolean signs;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    CasebookView casebook = showCasebook.of(ref);
    SubjectHead subject = casebook.subject();
    labels = new Labels(showStudy.of(ref.study(), subject.studyVersion()).definition());
    signs =
        visitor.in(ref.study()).may(Permission.SIGN, subject.site()) && subject.mistake() == null;
    List<SignatureView> signatures = listSignatures.of(ref);
    removeAll();
    add(
        heading(casebook),
        Parts.box("split side stk", visits(casebook, signatures), blocks(signatures)));
  }

  private Heading heading(CasebookView casebook) {
    Heading heading =
        new Heading(getPageTitle())
            .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
            .under(Address.of(Address.CASEBOOK, ref), ref.number());
    if (casebook.visits().stream().flatMap(visit -> visit.forms().stream()).anyMatch(this::signs)) {
      Anchor all = Parts.link(Address.sign(ref, null, null), Say.it("sign.all"), "btn");
      all.setId("sign-casebook");
      heading.does(all);
    }
    return heading;
  }

  private Card visits(CasebookView casebook, List<SignatureView> signatures) {
    Set<String> signed =
        signatures.stream()
            .filter(SignatureView::holds)
            .flatMap(signature -> signature.covers().stream())
            .map(form -> form.visit() + "/" + form.form())
            .collect(Collectors.toSet());
    Table table =
        new Table(
            Say.it("sign.visits"),
            List.of(Say.it("sign.form"), Say.it("sign.state"), Say.it("sign.column")));
    casebook.visits().forEach(visit -> visit(table, visit, signed));
    Card card = new Card(Say.it("sign.visits"));
    card.addClassName("clip");
    card.add(table);
    return card;
  }

  private void visit(Table table, CasebookView.VisitLine visit, Set<String> signed) {
    List<CasebookView.FormLine> begun =
        visit.forms().stream()
            .filter(form -> form.state() != EntryState.EMPTY && !form.empty())
            .toList();
    if (begun.isEmpty()) {
      return;
    }
    table.line(
        Parts.box(
            "row",
            Parts.strong(labels.visit(visit.key())),
            begun.stream().anyMatch(this::signs)
                ? act(visit.key(), null, labels.visit(visit.key()))
                : Table.nothing()));
    for (CasebookView.FormLine form : begun) {
      boolean holds = signed.contains(visit.key() + "/" + form.form());
      table
          .row(
              Parts.link(Address.form(ref, visit.key(), form.form()), labels.form(form.form())),
              holds ? Status.SIGNED.badge() : state(form),
              holds || !signs(form)
                  ? Table.nothing()
                  : act(visit.key(), form.form(), labels.form(form.form())))
          .getElement()
          .setAttribute("data-form", visit.key() + "/" + form.form());
    }
  }

  private static Span state(CasebookView.FormLine form) {
    return (form.state() == EntryState.COMPLETE ? Status.COMPLETE : Status.IN_PROGRESS).badge();
  }

  /** What is locked is not signed. */
  private boolean signs(CasebookView.FormLine form) {
    return signs && form.degree() != Degree.LOCKED;
  }

  private Anchor act(String visit, @Nullable String form, String name) {
    Anchor sign = Parts.link(Address.sign(ref, visit, form), Say.it("sign.act", "what", name));
    sign.getElement().setAttribute("data-sign", visit + (form == null ? "" : "/" + form));
    return sign;
  }

  private Card blocks(List<SignatureView> signatures) {
    Card card = new Card(Say.it("sign.side"));
    Div blocks = Parts.box("bd col gap");
    signatures.forEach(signature -> blocks.add(new SignatureBlock(signature, labels)));
    card.add(signatures.isEmpty() ? Empty.of(Say.it("sign.none")) : blocks);
    return card;
  }

  @Override
  public String getPageTitle() {
    return Say.it("sign.of.subject", "subject", ref == null ? "" : ref.number());
  }
}

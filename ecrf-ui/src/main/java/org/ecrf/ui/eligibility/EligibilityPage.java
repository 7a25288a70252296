package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.eligibility.ShowEligibility;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.subject.SubjectWords;

/** The criteria of enrolment, or of the dose, for one subject, and the decision. */
@Route(value = Address.ELIGIBILITY, layout = MainLayout.class)
@Dependent
@PermitAll
public class EligibilityPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowEligibility eligibility;
  @Inject ShowSubject showSubject;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;
  @Inject Decisions decisions;

  private final List<CriteriaTable> tables = new ArrayList<>();
  private final Div trace = new Div();
  private SubjectRef ref;
  private Criterion.Decision decision = Criterion.Decision.ENROLMENT;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    decision =
        event
                .getLocation()
                .getQueryParameters()
                .getSingleParameter("decision")
                .filter("dose"::equals)
                .isPresent()
            ? Criterion.Decision.DOSE
            : Criterion.Decision.ENROLMENT;
    decisions.about(ref, this::show);
    show();
  }

  private void show() {
    SubjectHead subject = showSubject.of(ref);
    Verdicts verdicts = new Verdicts(decision, eligibility.of(ref, decision, null));
    CriteriaTable.Because because =
        new CriteriaTable.Because(ref, new Labels(showStudy.of(ref.study()).definition()));
    removeAll();
    tables.clear();
    add(heading(subject), verdicts.banner());
    Div left = Parts.box("col gap");
    table(left, Criterion.Kind.INCLUSION, verdicts, because);
    table(left, Criterion.Kind.EXCLUSION, verdicts, because);
    DecisionCard card = new DecisionCard(subject, verdicts, visitor.in(ref.study()), decisions);
    add(Parts.box("split side stk", left, Parts.box("col gap", card, trace)));
    verdicts.eligibility().verdicts().stream()
        .min(Comparator.comparing(v -> order(v.verdict().effect())))
        .ifPresent(v -> select(v, because));
  }

  /** What blocks comes first, then what waits. */
  private static int order(Verdict.Effect effect) {
    return switch (effect) {
      case BLOCKS -> 0;
      case WAITS -> 1;
      case ALLOWS -> 2;
    };
  }

  private Heading heading(SubjectHead subject) {
    String number = ref.number();
    Nav pick = new Nav();
    pick.addClassName("seg");
    pick.getElement().setAttribute("aria-label", Say.it("eligibility.pick"));
    pick.add(choice(Criterion.Decision.ENROLMENT), choice(Criterion.Decision.DOSE));
    return new Heading(Say.it("eligibility.title", "subject", number))
        .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
        .under(Address.of(Address.CASEBOOK, ref), number)
        .says(SubjectWords.status(subject.state()).word())
        .does(pick);
  }

  private Anchor choice(Criterion.Decision which) {
    String name = Say.it("eligibility.pick." + which.name().toLowerCase(Locale.ROOT));
    Anchor choice = Parts.link(Address.eligibility(ref, which), name);
    if (which == decision) {
      choice.addClassName("on");
      choice.getElement().setAttribute("aria-current", "page");
    }
    return choice;
  }

  private void table(
      Div place, Criterion.Kind kind, Verdicts verdicts, CriteriaTable.Because because) {
    List<CriterionVerdict> some = verdicts.of(kind);
    if (some.isEmpty()) {
      return;
    }
    String title = Say.it("criteria." + kind.name().toLowerCase(Locale.ROOT));
    CriteriaTable table =
        new CriteriaTable(
            title,
            Say.it("eligibility.pick." + verdicts.key()),
            some,
            because,
            verdict -> select(verdict, because));
    tables.add(table);
    place.add(table);
  }

  private void select(CriterionVerdict verdict, CriteriaTable.Because because) {
    tables.forEach(table -> table.mark(verdict.criterion().id()));
    trace.removeAll();
    trace.add(new TraceCard(verdict, because));
  }

  @Override
  public String getPageTitle() {
    return Say.it("eligibility.title", "subject", ref == null ? "" : ref.number());
  }
}

package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.eligibility.ShowEligibility;
import org.ecrf.server.signature.ListSignatures;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.signature.SignatureBlock;
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
  @Inject ListSignatures listSignatures;

  private final List<CriteriaTable> tables = new ArrayList<>();
  private final Div trace = new Div();
  private SubjectRef ref;
  private Labels labels;
  private List<String> doses = List.of();
  private Optional<String> dose = Optional.empty();

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    SubjectHead subject = showSubject.of(ref);
    labels = new Labels(showStudy.of(ref.study(), subject.studyVersion()).definition());
    doses = labels.study().visits().stream().filter(Visit::dose).map(Visit::id).toList();
    QueryParameters asked = event.getLocation().getQueryParameters();
    dose =
        asked
            .getSingleParameter("decision")
            .filter("dose"::equals)
            .flatMap(d -> dose(asked.getSingleParameter("visit"), subject));
    decisions.about(ref, labels.study(), this::show);
    show();
  }

  /** The dose that was asked for, else the next that is not authorised, else the last. */
  private Optional<String> dose(Optional<String> asked, SubjectHead subject) {
    return asked
        .filter(doses::contains)
        .or(() -> doses.stream().filter(visit -> !subject.doses().contains(visit)).findFirst())
        .or(() -> doses.isEmpty() ? Optional.empty() : Optional.of(doses.getLast()));
  }

  private void show() {
    SubjectHead subject = showSubject.of(ref);
    Criterion.Decision decision =
        dose.isPresent() ? Criterion.Decision.DOSE : Criterion.Decision.ENROLMENT;
    Verdicts verdicts =
        new Verdicts(
            decision,
            eligibility.of(ref, decision, dose.orElse(null)),
            dose.map(this::doseName).orElse(""));
    CriteriaTable.Because because = new CriteriaTable.Because(ref, labels);
    removeAll();
    tables.clear();
    add(heading(subject), verdicts.banner());
    Div left = Parts.box("col gap");
    table(left, Criterion.Kind.INCLUSION, verdicts, because);
    table(left, Criterion.Kind.EXCLUSION, verdicts, because);
    DecisionCard card = new DecisionCard(subject, verdicts, visitor.in(ref.study()), decisions);
    Div side = Parts.box("col gap", card);
    if (!verdicts.eligibility().frozen().isEmpty()) {
      side.add(new FrozenCard(verdicts.eligibility().frozen(), because));
    }
    signature().ifPresent(side::add);
    side.add(trace);
    add(Parts.box("split side stk", left, side));
    verdicts.eligibility().verdicts().stream()
        .min(Comparator.comparing(v -> order(v.verdict().effect())))
        .ifPresent(v -> select(v, because));
  }

  /** The signature by which it was decided. */
  private Optional<Card> signature() {
    Scope scope = dose.map(Scope::dose).orElse(Scope.ENROLMENT);
    return listSignatures.of(ref).stream()
        .filter(signature -> signature.of().equals(scope))
        .findFirst()
        .map(
            signature ->
                new Card(Say.it("decision.signature")).body(new SignatureBlock(signature, labels)));
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
    pick.add(
        choice(
            Address.eligibility(ref, Criterion.Decision.ENROLMENT),
            Say.it("eligibility.pick.enrolment"),
            dose.isEmpty()));
    doses.forEach(
        visit ->
            pick.add(
                choice(
                    Address.dose(ref, visit), doseName(visit), dose.equals(Optional.of(visit)))));
    return new Heading(Say.it("eligibility.title", "subject", number))
        .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
        .under(Address.of(Address.CASEBOOK, ref), number)
        .says(SubjectWords.status(subject.state()).word())
        .does(pick);
  }

  /** The dose, by its visit where the study has several. */
  private String doseName(String visit) {
    return doses.size() == 1
        ? Say.it("eligibility.pick.dose")
        : Say.it("eligibility.pick.dose.at", "visit", labels.visit(visit));
  }

  private static Anchor choice(String address, String name, boolean chosen) {
    Anchor choice = Parts.link(address, name);
    if (chosen) {
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

package org.ecrf.ui.signature;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.signature.ListSignatures;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.ShowSignable;
import org.ecrf.server.signature.ShowSigning;
import org.ecrf.server.signature.Signable;
import org.ecrf.server.signature.SignatureView;
import org.ecrf.server.signature.SigningState;
import org.ecrf.server.signature.SigningView;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Refusals;
import org.ecrf.ui.shell.Subject;

/** What is signed, what it means, and the way to sign in once more; then what has come of it. */
@Route(value = Address.SIGN, layout = MainLayout.class)
@Dependent
@PermitAll
public class SignPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String WHY = "why-not";

  @Inject ShowSignable showSignable;
  @Inject ShowSigning showSigning;
  @Inject ListSignatures listSignatures;
  @Inject ShowSubject showSubject;
  @Inject ShowStudy showStudy;
  @Inject WhoAmI whoAmI;
  @Inject Departure departure;

  private final Div says = new Div();
  private SubjectRef ref;
  private Scope scope;
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    QueryParameters asked = event.getLocation().getQueryParameters();
    scope =
        Scope.of(
            asked.getSingleParameter("decision").orElse(null),
            asked.getSingleParameter("visit").orElse(null),
            asked.getSingleParameter("form").orElse(null));
    SubjectHead subject = showSubject.of(ref);
    labels = new Labels(showStudy.of(ref.study(), subject.studyVersion()).definition());
    Optional<SigningView> signing =
        asked
            .getSingleParameter("signing")
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(id -> showSigning.of(ref, Long.parseLong(id)));
    show(signing);
  }

  private void show(Optional<SigningView> signing) {
    List<SignatureView> signed =
        listSignatures.of(ref).stream().filter(s -> s.of().equals(scope)).toList();
    Optional<Signable> open =
        scope.isDecision() && !signed.isEmpty()
            ? Optional.empty()
            : Optional.of(showSignable.of(ref, scope));
    removeAll();
    says.removeAll();
    says.setId("sign-says");
    add(heading(), says);
    signing.map(SignPage::outcome).ifPresent(says::add);
    Div left = Parts.box("col gap");
    open.ifPresent(signable -> show(left, signable, signed));
    if (scope.isDecision()) {
      left.add(Parts.link(back(), Say.it("sign.decision.back"), "btn"));
    }
    add(Parts.box("split side stk", left, side(signed)));
  }

  private void show(Div left, Signable signable, List<SignatureView> signed) {
    left.add(
        scope.isDecision()
            ? new ConfirmedCard(signable, labels)
            : new SignableCard(ref, signable, labels));
    if (!isSigned(signable, signed)) {
      steps(left, signable);
    }
  }

  /** Where the person has come from. */
  private String back() {
    return switch (scope.kind()) {
      case ENROLMENT -> Address.eligibility(ref, Criterion.Decision.ENROLMENT);
      case DOSE -> Address.dose(ref, String.valueOf(scope.visit()));
      case FORM, VISIT, CASEBOOK -> Address.of(Address.SIGNATURES, ref);
    };
  }

  private Heading heading() {
    return new Heading(title())
        .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
        .under(Address.of(Address.CASEBOOK, ref), ref.number())
        .under(Address.of(Address.SIGNATURES, ref), Say.it("sign.title"));
  }

  private String title() {
    return Say.it(
        "sign.head", Map.of("what", SignatureBlock.of(scope, labels), "subject", ref.number()));
  }

  /** A signature that holds covers all that there is. */
  private static boolean isSigned(Signable signable, List<SignatureView> signed) {
    return !signable.of().isDecision()
        && signed.stream().anyMatch(s -> s.holds() && s.covers().size() >= signable.forms().size());
  }

  private static Component outcome(SigningView signing) {
    return switch (signing.state()) {
      case SIGNED -> Note.of(Status.SIGNED, Say.it("sign.done"), Say.it("sign.done.text"));
      case REFUSED -> refused(signing);
      case WAITING, ANSWERED -> Note.of(Status.WAITS, Say.it("sign.waits"), "");
    };
  }

  private static Component refused(SigningView signing) {
    Div why = Parts.box("col");
    signing.because().forEach(because -> why.add(Parts.text(Say.it(because))));
    return Note.refused(SignWords.refusal(signing.refusal()), why);
  }

  private void steps(Div left, Signable signable) {
    boolean ready =
        signable.obstacles().isEmpty() && (scope.isDecision() || !signable.forms().isEmpty());
    String meaning = Say.it(signable.meaning());
    Checkbox agreed = new Checkbox(meaning);
    agreed.setId("agreed");
    agreed.addClassName("meaning");
    NativeButton sign =
        Buttons.withIcon(
            Buttons.primary(Say.it("sign.act", "what", SignatureBlock.of(scope, labels))), "sign");
    sign.setId("sign");
    Div why = Parts.box("sm mut", Parts.text(Say.it(ready ? "sign.agree" : "sign.off")));
    why.setId(WHY);
    Buttons.allow(sign, false, WHY);
    agreed.addValueChangeListener(
        changed -> {
          Buttons.allow(sign, ready && agreed.getValue(), WHY);
          why.setVisible(!ready || !agreed.getValue());
        });
    Buttons.onPress(sign, () -> leave(signable));
    Anchor cancel = Parts.link(back(), Say.it("cancel"), "btn");
    left.add(
        new Card(Say.it("sign.step2"))
            .body(agreed, Parts.box("xs dim", Parts.text(Say.it("sign.same")))),
        new Card(Say.it("sign.step3"))
            .body(
                Parts.box("sm mut", Parts.text(Say.it("sign.confirm", "who", whoAmI.me().name()))),
                Parts.box("row w", sign, cancel),
                why));
  }

  private void leave(Signable signable) {
    says.removeAll();
    try {
      SigningView begun = departure.begin(ref, signable);
      if (begun.state() == SigningState.WAITING && begun.confirmation() != null) {
        UI.getCurrent().getPage().setLocation(begun.confirmation());
      }
    } catch (Refused refused) {
      says.add(Note.refused(Refusals.sentence(refused.refusal())));
    }
  }

  private Card side(List<SignatureView> signed) {
    Card card = new Card(Say.it("sign.side"));
    if (signed.isEmpty()) {
      card.body(Parts.text(Say.it("sign.none"), "mut"));
    }
    Div blocks = Parts.box("bd col gap");
    signed.forEach(signature -> blocks.add(new SignatureBlock(signature, labels)));
    String later = scope.isDecision() ? "sign.decision.later" : "sign.later";
    blocks.add(Note.of("warn", "warn", Parts.text(Say.it(later))));
    card.add(blocks);
    return card;
  }

  @Override
  public String getPageTitle() {
    return ref == null ? Say.it("sign.title") : title();
  }
}

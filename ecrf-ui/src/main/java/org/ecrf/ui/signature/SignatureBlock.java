package org.ecrf.ui.signature;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.SignatureView;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.trail.TrailWords;

/** A signature as it is shown and printed: name, role, meaning, time with zone, digest, state. */
public class SignatureBlock extends Div {
  private static final int DIGEST_SHOWN = 12;

  public SignatureBlock(SignatureView signature, Labels labels) {
    addClassName("signature");
    getElement()
        .setAttribute("data-signature", String.valueOf(signature.id()))
        .setAttribute("data-state", signature.state().name());
    add(
        Parts.box(
            "row",
            Icons.icon("sign", "big"),
            new Div(
                Parts.strong(signature.printedName()),
                Parts.box(
                    "xs dim",
                    Parts.text(signature.by() + " · " + TrailWords.role(signature.role()))))),
        Parts.box("said", Parts.text("“" + signature.meaning() + "”")),
        facts(signature, labels));
    if (!signature.holds()) {
      add(voided(signature));
    }
  }

  private static Div facts(SignatureView signature, Labels labels) {
    Div facts = Parts.box("facts xs");
    fact(facts, "sign.at", Parts.text(moment(signature)));
    fact(facts, "sign.of", Parts.text(of(signature.of(), labels)));
    SignatureView.Decision decision = signature.decision();
    fact(facts, "sign.covers", decision == null ? covers(signature, labels) : rests(decision));
    fact(facts, "sign.digest", Parts.text("sha256 " + signature.digest(), "hash", "break"));
    fact(facts, "sign.state", decision == null ? state(signature) : state(decision, labels));
    return facts;
  }

  private static void fact(Div facts, String key, Component says) {
    facts.add(Parts.text(Say.it(key), "dim"), says);
  }

  /** The site's time, and which zone that is. */
  private static String moment(SignatureView signature) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss XXX", Say.language())
            .format(signature.at().atZone(ZoneId.of(signature.zone())))
        + " ("
        + signature.zone()
        + ")";
  }

  /** A form, a visit, the casebook or a decision, in words. */
  static String of(Scope scope, Labels labels) {
    String visit = scope.visit();
    String form = scope.form();
    if (scope.isDecision()) {
      return visit == null
          ? Say.it("sign.enrolment")
          : Say.it("sign.dose", "visit", labels.visit(visit));
    }
    if (visit == null) {
      return Say.it("sign.casebook");
    }
    return form == null ? labels.visit(visit) : labels.place(visit, form);
  }

  private static Component covers(SignatureView signature, Labels labels) {
    int items = signature.covers().stream().mapToInt(SignatureView.Form::items).sum();
    Div forms = Parts.box("col");
    for (SignatureView.Form form : signature.covers()) {
      Div line = Parts.box("", Parts.text(labels.place(form.visit(), form.form()) + " "));
      line.add(digest(form.digest()));
      if (!form.leftOut().isEmpty()) {
        line.add(Parts.text(" " + Say.it("sign.leftout", "n", form.leftOut().size()), "mut"));
      }
      forms.add(line);
    }
    if (signature.more()) {
      forms.add(Parts.text(Say.it("sign.more"), "mut"));
    }
    return new NativeDetails(
        Say.it("sign.amount", Map.of("forms", signature.covers().size(), "items", items)), forms);
  }

  private static Component rests(SignatureView.Decision decision) {
    return new Div(
        Parts.text(
            Say.it("sign.rests", Map.of("criteria", decision.criteria(), "items", decision.rests()))
                + " "),
        digest(decision.digest()));
  }

  /** The decision stays made; what it rested on may be other than it was. */
  private static Component state(SignatureView.Decision decision, Labels labels) {
    if (decision.changed().isEmpty()) {
      return Status.SIGNED.badge(Say.it("sign.valid"));
    }
    Div changed = Parts.box("col", Status.CHANGED.badge(Say.it("sign.decision.changed")));
    decision.changed().forEach(path -> changed.add(Parts.text(labels.path(path), "mut")));
    changed.getElement().setAttribute("data-changed", decision.changed().size() + "");
    return changed;
  }

  private static Component digest(String digest) {
    Component code = Parts.text("sha256 " + digest.substring(0, DIGEST_SHOWN) + "…", "hash");
    code.getElement().setAttribute("title", digest);
    return code;
  }

  private static Component state(SignatureView signature) {
    return signature.holds()
        ? Status.SIGNED.badge(Say.it("sign.valid"))
        : Status.VOID.badge(Say.it("sign.void"));
  }

  private static Div voided(SignatureView signature) {
    return Note.of(
        Status.VOID,
        Say.it("sign.void"),
        Say.it(
            "sign.void.text",
            Map.of(
                "who",
                String.valueOf(signature.voidedBy()),
                "when",
                Moments.moment(
                    signature.voidedAt() == null ? signature.at() : signature.voidedAt()))));
  }
}

package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a signature covers, when it becomes void, and what it says. */
@ExtendWith(ArquillianExtension.class)
class SignatureIT {
  private static final String ADDRESS =
      "  address:\n    title: {en: Address, sv: Adress}\n    audience: site\n    items:\n"
          + "      street: {label: {en: Street, sv: Gata}, kind: text}\n";

  /** An item of another audience in a form for everyone. */
  private static final String EXCESS = "          excess:\n";

  private static final String BLIND =
      """
                lot:
                  label: {en: Lot, sv: Parti}
                  kind: text
                  audience: unblinded
                  optional: yes
      """;

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ListSignatures listSignatures;
  @Inject ListToSign listToSign;
  @Inject ShowSignable showSignable;
  @Inject ShowTrail showTrail;
  @Inject RaiseQuery raiseQuery;
  @Inject Database database;

  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(SignatureIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void theFirstVisitIsComplete() {
    subject = trial.screened(trial.begins(), "M");
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
  }

  @Test
  void saysWhoWhenWhatForAndOfWhat() {
    signer.signs(subject, "first", null);
    SignatureView signature = signatures("investigator").getFirst();
    assertEquals(SignatureState.SIGNED, signature.state());
    assertEquals("Site Investigator", signature.printedName());
    assertEquals("INVESTIGATOR", signature.role());
    assertEquals("Europe/Warsaw", signature.zone());
    assertEquals(
        "I have reviewed the data of "
            + subject.number()
            + ", First visit. They are complete and correct to the best of my knowledge.",
        signature.meaning());
    assertEquals(
        List.of("body", "person"),
        signature.covers().stream().map(SignatureView.Form::form).toList());

    TrailLine act = trail("investigator").getFirst();
    assertEquals("sign", act.action());
    assertEquals("signature/" + signature.id(), act.target());
    assertTrue(told(act, "/digest").contains(signature.digest()), act.toString());
    assertTrue(
        told(act, "/entry/first/body").contains(signature.covers().getFirst().digest()),
        act.toString());
  }

  @Test
  void isVoidOnceAValueThatItCoversChangesAndNoOtherIs() {
    signer.signs(subject, "first", "body");
    signer.signs(subject, "first", "person");
    signer.signs(subject, null, null);
    trial.enters(subject, "first", "person", Map.of("sex", ItemValue.of("F")));

    assertEquals(
        Map.of("form/first/body", "SIGNED", "form/first/person", "VOID", "casebook", "VOID"),
        states());
    TrailLine save = trail("investigator").getFirst();
    assertEquals("save", save.action());
    long voided =
        save.changes().stream().filter(c -> c.path().matches("signature/\\d+/state")).count();
    assertEquals(2, voided, save.toString());
    SignatureView person =
        signatures("inspector").stream().filter(s -> !s.holds()).findFirst().orElseThrow();
    assertEquals("coordinator", person.voidedBy());
    assertNotNull(person.voidedAt());
  }

  @Test
  void isNotVoidedByWhatItDoesNotCover() {
    signer.signs(subject, null, null);
    trial.adds(subject, "log", "adverse_event");
    trial.enters(subject, "log", "adverse_event[1]", Map.of("term", ItemValue.of("Fever")));
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject,
                    ItemPath.parse("first/body/weight"),
                    "Is it so?",
                    WholeTrial.request())));
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("70", "kg")));
    assertEquals(Map.of("casebook", "SIGNED"), states());
  }

  @Test
  void aChangeOfWhatIsSignedNeedsAReason() {
    signer.signs(subject, "first", "body");
    Refusal refusal =
        trial.refusal(
            "coordinator",
            () ->
                trial.enters(
                    "coordinator",
                    subject,
                    "first",
                    "body",
                    Map.of("weight", ItemValue.of("71", "kg")),
                    null));
    assertInstanceOf(Refusal.ReasonNeeded.class, refusal);
    assertEquals(Map.of("form/first/body", "SIGNED"), states());
  }

  @Test
  void whatIsNotReadyCannotBeSigned() {
    SubjectRef other = trial.consents(subject.study());
    trial.enters(other, "first", "body", Map.of("weight", ItemValue.of("70", "kg")));
    Signable signable =
        trial.as("investigator", () -> showSignable.of(other, Scope.of("first", null)));
    assertEquals(
        List.of("First visit, Body: not marked complete", "First visit, Person: due, not begun"),
        signable.obstacles().stream().map(o -> o.sentence().in("en")).toList());
    Refusal refusal = trial.refusal("investigator", () -> signer.begins(other, "first", null));
    assertEquals("not-ready-to-sign", refusal.code());
    assertEquals(2, ((Refusal.NotAllowed) refusal).because().size());
    assertEquals(
        "not-found",
        trial.refusal("investigator", () -> signer.begins(other, "first", "nothing")).code());
  }

  @Test
  void onlyTheInvestigatorOfTheSiteSigns() {
    Scope scope = Scope.of("first", null);
    for (String who : List.of("coordinator", "monitor", "data-manager", "inspector")) {
      assertEquals(
          new Refusal.NotPermitted("SIGN"),
          trial.refusal(who, () -> showSignable.of(subject, scope)),
          who);
    }
  }

  @Test
  void whatTheSignerDoesNotSeeIsNeitherSignedNorVoidsAnything() {
    String study = trial.begins(yaml -> yaml.replace(EXCESS, BLIND + EXCESS));
    subject = trial.screened(study, "M");
    trial.enters("pharmacist", subject, "first", "body", Map.of("lot", ItemValue.of("L-1")));
    trial.completes(subject, "first", "body");
    signer.signs(subject, "first", "body");
    SignatureView.Form form = signatures("investigator").getFirst().covers().getFirst();
    assertEquals(List.of("lot"), form.leftOut());
    assertNotNull(form.salt());

    trial.enters("pharmacist", subject, "first", "body", Map.of("lot", ItemValue.of("L-2")));
    assertEquals(Map.of("form/first/body", "SIGNED"), states());
  }

  @Test
  void thatAFormForTheSiteIsSignedIsNotToldToOthers() {
    String study =
        trial.begins(
            yaml ->
                yaml.replace("  given:\n    title", ADDRESS + "  given:\n    title")
                    .replace("forms: [body, person]", "forms: [body, person, address]"));
    subject = trial.screened(study, "M");
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
    trial.enters(subject, "first", "address", Map.of("street", ItemValue.of("High Street")));
    trial.completes(subject, "first", "address");
    signer.signs(subject, "first", "address");
    assertEquals(List.of(), signatures("sponsor"));
    String told = trail("sponsor").toString();
    assertFalse(told.contains("address") || told.contains("Address"), told);

    signer.signs(subject, "first", null);
    SignatureView whole = signatures("sponsor").getFirst();
    assertEquals(
        List.of("body", "person"),
        whole.covers().stream().map(SignatureView.Form::form).sorted().toList());
    assertTrue(whole.more());
    assertFalse(trail("sponsor").toString().contains("address"));
  }

  @Test
  void whoMayNotSeeAllOfAFormGetsNoSaltToFindItByTrying() {
    signer.signs(subject, "first", "person");
    assertNotNull(signatures("investigator").getFirst().covers().getFirst().salt());
    assertNull(signatures("sponsor").getFirst().covers().getFirst().salt());
  }

  @Test
  void theDatabaseLetsNobodyChangeASignature() {
    signer.signs(subject, "first", null);
    long id = signatures("investigator").getFirst().id();
    for (String sql :
        List.of(
            "update signature set meaning = 'x' where id = " + id,
            "update signature set state = 'SIGNED' where id = " + id,
            "delete from signature where id = " + id,
            "update signature_entry set digest = repeat('0', 64) where signature_id = " + id,
            "update signature_entry set salt = 'x' where signature_id = " + id,
            "delete from signature_entry where signature_id = " + id)) {
      assertEquals(Optional.of("42501"), database.refusal(sql), sql);
      assertEquals(Optional.of("42501"), database.refusalOfOwner(sql), sql);
    }
  }

  @Test
  void visitsWaitUntilTheyAreSignedAndAgainOnceTheSignatureIsVoid() {
    assertEquals(List.of("first 2 false"), waiting());
    signer.signs(subject, "first", null);
    assertEquals(List.of(), waiting());
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("72", "kg")));
    assertEquals(List.of("first 2 true"), waiting());
  }

  private List<String> waiting() {
    return trial.as("investigator", () -> listToSign.page(subject.study(), 0, 9)).rows().stream()
        .map(visit -> visit.visit() + " " + visit.forms() + " " + visit.voided())
        .toList();
  }

  private Map<String, String> states() {
    return signatures("inspector").stream()
        .collect(Collectors.toMap(s -> s.of().toString(), s -> s.state().name()));
  }

  private List<SignatureView> signatures(String who) {
    return trial.as(who, () -> listSignatures.of(subject));
  }

  private List<TrailLine> trail(String who) {
    return trial.as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50)).rows();
  }

  private static String told(TrailLine act, String end) {
    return act.changes().stream()
        .filter(change -> change.path().endsWith(end))
        .map(change -> String.valueOf(change.to()))
        .findFirst()
        .orElse("");
  }
}

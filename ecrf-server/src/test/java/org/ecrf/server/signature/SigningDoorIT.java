package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.signature.SigningDoor.Answer;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which answers are taken for a signature that was begun, and what is signed by them. */
@ExtendWith(ArquillianExtension.class)
class SigningDoorIT {
  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject SigningDoor door;
  @Inject Signings signings;
  @Inject ShowSigning showSigning;
  @Inject CancelSigning cancelSigning;
  @Inject ShowSignable showSignable;
  @Inject StartSigning startSigning;
  @Inject ListSignatures listSignatures;
  @Inject Database database;

  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(SigningDoorIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aFormIsComplete() {
    subject = trial.screened(trial.begins(), "M");
    trial.completes(subject, "first", "body");
  }

  @Test
  void nothingIsTakenThatNobodyHasBegun() {
    assertEquals("unknown", door.comeBack(answer("forged", null)).refusal());
    assertEquals("unknown", door.comeBack(new Answer(null, "code", null, null)).refusal());
    assertTrue(door.pending("forged").isEmpty());
  }

  @Test
  void anAnswerIsTakenOnce() {
    SigningView begun = signer.begins(subject, "first", "body");
    String key = Signer.key(begun);
    assertEquals(Optional.of("investigator"), door.pending(key).map(SigningDoor.Pending::who));
    assertEquals("cancelled", door.comeBack(answer(key, null)).refusal());
    assertEquals("unknown", door.comeBack(answer(key, null)).refusal());
    assertTrue(door.pending(key).isEmpty());
    assertState("REFUSED cancelled", begun);
    assertTrue(signatures().isEmpty());
  }

  @Test
  void theAnswerComesToTheSessionInWhichItWasBegun() {
    Origin browser = new Origin("http://localhost:8080", "sub-1", "session-1", "/studies");
    SigningView begun = signer.begins(subject, "first", "body", browser);
    SigningDoor.Outcome outcome =
        door.comeBack(new Answer(Signer.key(begun), "code", null, "session-2"));
    assertEquals("other-session", outcome.refusal());
    assertEquals("/studies", outcome.back());
    assertState("REFUSED other-session", begun);
    String where = subject.study() + "/" + subject.number();
    assertEquals(
        1,
        database
            .column(
                "select act from act where chain = 'platform' and target = 'use-case/Sign'"
                    + " and disclosed::text like '%"
                    + where
                    + "%'")
            .size());
  }

  @Test
  void anAnswerOfAnotherProviderOrOfNoneProvesNothing() {
    SigningView begun = signer.begins(subject, "first", "body");
    assertEquals(
        "login-answer",
        door.comeBack(new Answer(Signer.key(begun), "code", "http://elsewhere", null)).refusal());
    SigningView another = signer.begins(subject, "first", "body");
    assertEquals("provider-away", door.comeBack(answer(Signer.key(another), "code")).refusal());
    assertTrue(signatures().isEmpty());
  }

  @Test
  void whatChangesBetweenShowingAndSigningIsNotSigned() {
    Scope scope = Scope.of("first", "body");
    String shown = trial.as("investigator", () -> showSignable.of(subject, scope)).shown();
    weighs("71");
    Refusal refusal =
        trial.refusal(
            "investigator",
            () ->
                startSigning.start(
                    new StartSigning.Command(
                        subject, scope, shown, "en", Signer.PROGRAM, WholeTrial.request())));
    assertEquals("changed", refusal.code());

    SigningView begun = signer.begins(subject, "first", "body");
    weighs("72");
    assertEquals("changed", trial.refusal("coordinator", () -> finishes(begun)).code());
    weighs("71");
    SigningView same = signer.begins(subject, "first", "body");
    weighs("73");
    weighs("71");
    assertEquals("changed", trial.refusal("coordinator", () -> finishes(same)).code());
    assertTrue(signatures().isEmpty());
  }

  @Test
  void whatIsGivenUpTakesNoAnswer() {
    SigningView begun = signer.begins(subject, "first", "body");
    trial.as(
        "investigator",
        () -> {
          cancelSigning.cancel(subject, begun.id());
          return true;
        });
    assertEquals("unknown", door.comeBack(answer(Signer.key(begun), "code")).refusal());
    assertState("REFUSED cancelled", begun);
  }

  @Test
  void aRepeatedRequestBeginsNothingNew() {
    Scope scope = Scope.of("first", "body");
    String request = WholeTrial.request();
    String shown = trial.as("investigator", () -> showSignable.of(subject, scope)).shown();
    StartSigning.Command command =
        new StartSigning.Command(subject, scope, shown, "sv", Signer.PROGRAM, request);
    SigningView first = trial.as("investigator", () -> startSigning.start(command));
    assertEquals(first, trial.as("investigator", () -> startSigning.start(command)));
    StartSigning.Command other =
        new StartSigning.Command(
            subject, Scope.of("first", null), shown, "sv", Signer.PROGRAM, request);
    assertEquals(
        new Refusal.RequestReused(),
        trial.refusal("investigator", () -> startSigning.start(other)));
  }

  @Test
  void aSigningIsItsOwnersOnly() {
    SigningView begun = signer.begins(subject, "first", "body");
    trial.grant(subject.study(), "investigator-2", org.ecrf.server.access.Role.INVESTIGATOR, "01");
    assertEquals(
        new Refusal.NotFound("signing"),
        trial.refusal("investigator-2", () -> showSigning.of(subject, begun.id())));
    signer.finishes(begun);
    assertState("SIGNED null", begun);
    assertEquals(1, signatures().size());
  }

  private boolean finishes(SigningView begun) {
    signer.finishes(begun);
    return true;
  }

  private void weighs(String kilograms) {
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of(kilograms, "kg")));
  }

  private void assertState(String expected, SigningView begun) {
    SigningView now = trial.as("investigator", () -> showSigning.of(subject, begun.id()));
    assertEquals(expected, now.state() + " " + now.refusal());
  }

  private List<SignatureView> signatures() {
    return trial.as("investigator", () -> listSignatures.of(subject));
  }

  private static Answer answer(String key, String code) {
    return new Answer(key, code, null, null);
  }
}

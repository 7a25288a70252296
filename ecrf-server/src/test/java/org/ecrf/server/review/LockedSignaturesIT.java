package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.lock.DefineCut;
import org.ecrf.server.lock.Place;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.signature.ListSignatures;
import org.ecrf.server.signature.ListToSign;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.ShowSignable;
import org.ecrf.server.signature.Signable;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.signature.SigningView;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A signature covers nothing that is locked, however wide it is. */
@ExtendWith(ArquillianExtension.class)
class LockedSignaturesIT {
  private static final Scope CASEBOOK = Scope.of(null, null);

  @Inject SmallTrial trial;
  @Inject Signer signer;
  @Inject Locker locker;
  @Inject ShowSignable showSignable;
  @Inject ListSignatures listSignatures;
  @Inject ListToSign listToSign;
  @Inject ShowLockConditions conditions;
  @Inject DefineCut defineCut;
  @Inject AddForm addForm;
  @Inject Database database;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(
        LockedSignaturesIT.class, Signer.class, Locker.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "V-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study, SmallStudy.withEvents(study));
  }

  @Test
  void aVisitIsSignedWithoutItsLockedForms() {
    SubjectRef subject = trial.readyToLock(study, "70");
    locks(subject, "first", "body");
    assertEquals("locked", refusal(() -> signer.begins(subject, "first", "body")));
    assertEquals("[first/person] 1", signable(subject, "first"));
    assertEquals("[first/person] 1", signable(subject, null));
    assertEquals(List.of("first 1"), waiting());
    signer.signs(subject, "first", null);
    assertEquals(List.of("first/person"), covered(subject));
    assertEquals(List.of(), waiting());

    locks(subject, "first", "person");
    assertEquals("[] 2", signable(subject, null));
    assertEquals("locked", refusal(() -> signer.begins(subject, "first", null)));
    assertEquals("locked", refusal(() -> signer.begins(subject, CASEBOOK, Signer.PROGRAM)));
  }

  @Test
  void whatIsLockedWhileItIsBeingSignedIsNotSigned() {
    SubjectRef subject = trial.readyToLock(study, "70");
    SigningView visit = signer.begins(subject, "first", null);
    locks(subject, "first", "body");
    assertEquals("changed", refusal(() -> signer.finishes(visit)));
    SigningView rest = signer.begins(subject, CASEBOOK, Signer.PROGRAM);
    locks(subject, "first", "person");
    assertEquals("locked", refusal(() -> signer.finishes(rest)));
  }

  @Test
  void theCasebookIsSignedWithoutWhatADataCutHasLocked() {
    SubjectRef subject = trial.readyToLock(study, "70");
    tells(subject);
    Place cut = Place.cut(cut());
    locker.freezes(study, cut);
    locker.locks(study, cut);
    assertEquals("locked", refusal(() -> signer.begins(subject, "first", null)));
    signer.signs(subject, null, null);
    assertEquals(List.of("log/event[1]"), covered(subject));
  }

  @Test
  void whatStaysOpenIsSignedWithItsVisit() {
    SubjectRef subject = trial.readyToLock(study, "70");
    SubjectRef other = trial.readyToLock(study, "80");
    tells(subject);
    locker.locks(study, Place.subject(subject.number()));
    locker.locks(study, Place.subject(other.number()));
    assertEquals(List.of("log 1"), waiting());
    signer.signs(subject, "log", null);
    signer.signs(subject, null, null);
    assertEquals(List.of("log/event[1]"), covered(subject));
    assertEquals("locked", refusal(() -> signer.begins(other, CASEBOOK, Signer.PROGRAM)));
  }

  @Test
  void theTablesRefuseALockedFormToAnySignature() {
    SubjectRef subject = trial.readyToLock(study, "70");
    signer.signs(subject, "first", "person");
    locks(subject, "first", "body");
    String covers =
        """
        insert into signature_entry (signature_id, visit, form, items, left_out, digest)
        select id, 'first', '%s', 0, '[]', repeat('0', 64) from signature
         where study = '%s' and subject = '%s'
        """;
    String wide = covers.formatted("%s", study, subject.number());
    assertEquals(Optional.of("42501"), database.refusal(wide.formatted("body")));
    assertEquals(Optional.empty(), database.refusal(wide.formatted("another")));
  }

  @Test
  void whatIsLockedIsNotAskedToBeSignedAgain() {
    SubjectRef subject = trial.readyToLock(study, "70");
    tells(subject);
    signer.signs(subject, null, null);
    locks(subject, "first", "body");
    trial.enters(subject, "log", "event[1]", Map.of("term", ItemValue.of("Fever")));
    assertEquals(
        List.of("First visit, Person: its signature no longer holds, and it is not signed again."),
        blockers(subject));
    signer.signs(subject, "first", null);
    assertEquals(List.of(), blockers(subject));
  }

  private void tells(SubjectRef subject) {
    trial.as("coordinator", () -> addForm.add(subject, "log", "event", SmallTrial.request()));
    trial.enters(subject, "log", "event[1]", Map.of("term", ItemValue.of("Headache")));
    trial.completes(subject, "log", "event[1]");
  }

  private void locks(SubjectRef subject, String visit, String form) {
    locker.locks(study, Place.form(subject.number(), visit, form));
  }

  private long cut() {
    DefineCut.Command command =
        new DefineCut.Command(study, "Twelve months", null, "first", SmallTrial.request());
    return trial.as("data-manager", () -> defineCut.define(command)).id();
  }

  /** The forms that would be signed, and how many are left out. */
  private String signable(SubjectRef subject, @Nullable String visit) {
    Signable signable =
        trial.as("investigator", () -> showSignable.of(subject, Scope.of(visit, null)));
    return signable.forms().stream().map(form -> form.visit() + "/" + form.form()).toList()
        + " "
        + signable.locked();
  }

  /** By the newest signature. */
  private List<String> covered(SubjectRef subject) {
    return trial.as("investigator", () -> listSignatures.of(subject)).getFirst().covers().stream()
        .map(form -> form.visit() + "/" + form.form())
        .toList();
  }

  private List<String> waiting() {
    return trial.as("investigator", () -> listToSign.page(study, 0, 9)).rows().stream()
        .map(visit -> visit.visit() + " " + visit.forms())
        .toList();
  }

  private List<String> blockers(SubjectRef subject) {
    return trial
        .as("data-manager", () -> conditions.of(study, Place.subject(subject.number())))
        .stream()
        .map(blocker -> blocker.sentence().in("en"))
        .toList();
  }

  private static String refusal(Runnable step) {
    return SmallTrial.refusal(step).code();
  }
}

package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.json.Json;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.trail.VerifyTrail;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The investigator enrols and authorises doses by signatures, each over exactly what it rests on.
 */
@ExtendWith(ArquillianExtension.class)
class SignedDecisionIT {
  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ListSignatures listSignatures;
  @Inject ShowSignable showSignable;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verifyTrail;
  @Inject Database database;

  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(SignedDecisionIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void somebodyIsScreened() {
    subject = trial.screened(trial.begins(), "M");
  }

  @Test
  void anEnrolmentIsMadeByASignatureThatSaysWhatItConfirms() {
    assertEquals(SubjectState.ENROLLED, signer.enrols(subject).state());
    SignatureView signature = signature("investigator");
    assertEquals(Scope.ENROLMENT, signature.of());
    assertEquals("Site Investigator", signature.printedName());
    assertTrue(
        signature
            .meaning()
            .endsWith(
                "I confirm that " + subject.number() + " is eligible, and enrol this subject."),
        signature.meaning());
    SignatureView.Decision decision = signature.decision();
    assertTrue(decision.criteria() > 0 && decision.rests() > 0, decision.toString());
    assertEquals(List.of(), decision.changed());

    List<TrailLine> acts =
        trial.as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 2)).rows();
    assertEquals(List.of("sign", "enrolment"), acts.stream().map(TrailLine::action).toList());
    assertEquals(acts.getFirst().at(), acts.getLast().at());
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());
  }

  /** As docs/audit-trail.md tells a stranger to do it. */
  @Test
  void theDigestIsThatOfTheFrozenVerdictsAndOfTheVersionsOfWhatTheyRestOn() {
    signer.enrols(subject);
    SignatureView.Decision decision = signature("investigator").decision();
    String text =
        Canonical.of(
            Map.of(
                "format",
                1,
                "subject",
                subject.study() + "/" + subject.number(),
                "decision",
                "enrolment",
                "verdicts",
                told("subject/verdicts"),
                "rests",
                Json.MAPPER.convertValue(Json.read(told("signature/%/rests")), List.class),
                "salt",
                decision.salt()));
    assertEquals(decision.digest(), EntryDigest.sha256(text));
  }

  /** What the trail says that a path was set to. */
  private String told(String path) {
    return database
        .column(
            """
            select c #>> '{to,value,value}' from act a
             cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
             where a.chain = 'subject:%s/%s' and c ->> 'path' like '%s'
            """
                .formatted(subject.study(), subject.number(), path))
        .getFirst();
  }

  @Test
  void whatChangesLaterIsToldAndUndoesNothing() {
    signer.enrols(subject);
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("71", "kg")));
    SignatureView later = signature("inspector");
    assertEquals(SignatureState.SIGNED, later.state());
    assertEquals(
        List.of("first/body/weight"),
        later.decision().changed().stream().map(Object::toString).toList());
  }

  @Test
  void whatChangesMeanwhileIsNotSigned() {
    SigningView begun = signer.begins(subject, Scope.ENROLMENT, Signer.PROGRAM);
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("71", "kg")));
    assertEquals(
        "changed",
        trial
            .refusal(
                "investigator",
                () -> {
                  signer.finishes(begun);
                  return true;
                })
            .code());
    assertEquals(List.of(), trial.as("inspector", () -> listSignatures.of(subject)));
    assertEquals(
        List.of("SCREENING"),
        database.column(
            "select state from subject where number = '%s' and study = '%s'"
                .formatted(subject.number(), subject.study())));
  }

  @Test
  void whatIsAgainstItIsNamedBeforeAnythingIsSigned() {
    SubjectRef empty = trial.consents(subject.study());
    Signable signable = trial.as("investigator", () -> showSignable.of(empty, Scope.ENROLMENT));
    assertTrue(!signable.obstacles().isEmpty() && !signable.verdicts().isEmpty());
    assertEquals(
        "not-ready-to-sign", trial.refusal("investigator", () -> signer.enrols(empty)).code());
    signer.enrols(subject);
    assertEquals("state", trial.refusal("investigator", () -> signer.enrols(subject)).code());
    assertEquals(
        new Refusal.NotPermitted("SIGN"),
        trial.refusal("coordinator", () -> showSignable.of(empty, Scope.ENROLMENT)));
  }

  @Test
  void eachDoseHasItsOwnSignature() {
    signer.enrols(subject);
    trial.enters(subject, "dose_1", "given", Map.of("fit", ItemValue.of("true")));
    assertEquals(List.of("dose_1"), signer.authorises(subject, "dose_1").doses());
    SignatureView signature = signature("investigator");
    assertEquals("dose/dose_1", signature.of().toString());
    assertTrue(signature.meaning().contains("may receive the dose of"), signature.meaning());
  }

  @Test
  void theDatabaseLetsNobodyChangeIt() {
    signer.enrols(subject);
    for (String sql :
        List.of(
            "update signed_decision set salt = 'x'",
            "delete from signed_decision",
            "truncate signed_decision")) {
      assertEquals(Optional.of("42501"), database.refusal(sql), sql);
      assertEquals(Optional.of("42501"), database.refusalOfOwner(sql), sql);
    }
  }

  /** The newest. */
  private SignatureView signature(String who) {
    return trial.as(who, () -> listSignatures.of(subject)).getFirst();
  }
}

package org.ecrf.server.eligibility;

import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.EligibleBoy;
import org.ecrf.server.container.Trial;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.signature.SigningView;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DecisionsIT {
  @Inject ShowEligibility showEligibility;
  @Inject EnrolSubject enrolSubject;
  @Inject Signer signer;
  @Inject AuthoriseDose authoriseDose;
  @Inject RecordScreenFailure recordScreenFailure;
  @Inject WithdrawSubject withdrawSubject;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verifyTrail;
  @Inject Database database;

  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(DecisionsIT.class, Signer.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void anEligibleSubjectIsEnrolledAndTheVerdictsAreFrozen() {
    SubjectRef subject = screened("64.2");
    Eligibility before = eligibility("investigator", subject, Criterion.Decision.ENROLMENT);
    assertEquals(List.of(), before.blocks());
    assertEquals(List.of(), before.waits());
    assertTrue(before.mayDecide());
    assertFalse(eligibility("coordinator", subject, Criterion.Decision.ENROLMENT).mayDecide());

    SubjectHead head = signer.enrols(subject);
    assertEquals(SubjectState.ENROLLED, head.state());
    Eligibility after = eligibility("monitor", subject, Criterion.Decision.ENROLMENT);
    assertEquals("investigator", after.decided().who());
    assertEquals("ENROLLED", after.decided().outcome());
    assertTrue(
        database
            .column(
                "select d.verdicts::text from decision d join subject s on s.id = d.subject_id"
                    + " where s.number = '"
                    + subject.number()
                    + "'")
            .getFirst()
            .contains("\"E01\""));
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());
  }

  @Test
  void enrolmentIsRefusedNamingWhatBlocksAndWhatWaits() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, "vitals", EligibleBoy.vitals("100.1"));
    Refusal refusal = trial.refusal("investigator", () -> enrolSubject.enrol(subject));
    Refusal.NotAllowed not = assertInstanceOf(Refusal.NotAllowed.class, refusal);
    assertTrue(not.because().contains(Text.of("E01: EXCLUDED")), not.because().toString());
    assertTrue(not.because().contains(Text.of("I01: UNDETERMINED")), not.because().toString());

    SubjectHead failed =
        trial.as(
            "investigator",
            () ->
                recordScreenFailure.record(
                    subject, LocalDate.now(), "too heavy for the dose", fresh()));
    assertEquals(SubjectState.SCREEN_FAILED, failed.state());
  }

  @Test
  void onlyAnInvestigatorDecides() {
    SubjectRef subject = trial.register("01");
    assertEquals(
        new Refusal.NotPermitted("DECIDE"),
        trial.refusal("coordinator", () -> enrolSubject.enrol(subject)));
  }

  @Test
  void anEnrolmentIsMadeOnce() {
    SubjectRef subject = screened("64.2");
    SigningView begun = signer.begins(subject, Scope.ENROLMENT, Signer.PROGRAM);
    signer.finishes(begun);
    assertThrows(NoSuchElementException.class, () -> signer.finishes(begun));
    assertEquals("state", trial.refusal("investigator", () -> enrolSubject.enrol(subject)).code());
  }

  @Test
  void theDoseIsAuthorisedOnTheWeightOfTheDay() {
    SubjectRef subject = screened("64.2");
    signer.enrols(subject);
    assertEquals(
        "criteria",
        trial.refusal("investigator", () -> authoriseDose.authorise(subject, "infusion")).code());

    Map<String, ItemValue> before = EligibleBoy.beforeInfusion(LocalDate.now(), "49.9");
    trial.save(subject, "infusion", "infusion", before, null);
    assertEquals(
        "100",
        ((ItemValue.Entered)
                trial
                    .open("coordinator", subject, "infusion", "infusion")
                    .items()
                    .get("planned_dose")
                    .value())
            .text());
    assertEquals(List.of("infusion"), signer.authorises(subject, "infusion").doses());
    assertEquals(
        "AUTHORISED", eligibility("monitor", subject, Criterion.Decision.DOSE).decided().outcome());
  }

  @Test
  void aWithdrawalIsRecordedWithItsScopeAndReason() {
    SubjectRef subject = trial.register("01");
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal(
            "investigator",
            () ->
                withdrawSubject.withdraw(
                    subject, LocalDate.now().plusDays(2), "ALL", "moved", fresh())));
    SubjectHead head =
        trial.as(
            "investigator",
            () -> withdrawSubject.withdraw(subject, LocalDate.now(), "ALL", "moved", fresh()));
    assertEquals(SubjectState.WITHDRAWN, head.state());
  }

  @Test
  void theSponsorSeesVerdictsWithoutSensitiveValues() {
    SubjectRef subject = screened("64.2");
    boolean shown =
        eligibility("sponsor", subject, Criterion.Decision.ENROLMENT).verdicts().stream()
            .flatMap(v -> v.used().stream())
            .anyMatch(u -> u.path().item().equals("birth_date") && u.value() != null);
    assertFalse(shown);
  }

  @Test
  void nobodyLeavesBeforeTheyConsented() {
    SubjectRef subject = trial.register("01");
    LocalDate earlier = LocalDate.now().minusYears(6);
    Refusal failure =
        trial.refusal(
            "investigator", () -> recordScreenFailure.record(subject, earlier, "slip", fresh()));
    Refusal withdrawal =
        trial.refusal(
            "investigator",
            () -> withdrawSubject.withdraw(subject, earlier, "ALL", "slip", fresh()));
    assertEquals("unreadable", failure.code());
    assertEquals("unreadable", withdrawal.code());
  }

  @Test
  void theSponsorReadsOfAScreenFailureButNotTheWordsThatMayQuoteASensitiveValue() {
    SubjectRef subject = screened("100.1");
    String why = "hepatitis C antibodies, and too heavy";
    trial.as(
        "investigator", () -> recordScreenFailure.record(subject, LocalDate.now(), why, fresh()));
    assertEquals(why, lastReason("inspector", subject));
    assertNull(lastReason("sponsor", subject));
  }

  private @Nullable String lastReason(String who, SubjectRef subject) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst()
        .reason();
  }

  private Eligibility eligibility(String who, SubjectRef subject, Criterion.Decision decision) {
    return trial.as(who, () -> showEligibility.of(subject, decision, null));
  }

  private SubjectRef screened(String kilograms) {
    SubjectRef subject = trial.register("01");
    EligibleBoy.screening().forEach((form, values) -> trial.save(subject, form, values));
    trial.save(subject, "vitals", EligibleBoy.vitals(kilograms));
    return subject;
  }
}

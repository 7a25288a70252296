package org.ecrf.server.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.eligibility.WithdrawSubject;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.MarkVisitMissed;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A withdrawal stops at once what its scope does not keep, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class WithdrawalIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject WithdrawSubject withdrawSubject;
  @Inject MarkVisitMissed missed;
  @Inject ShowSubject showSubject;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        WithdrawalIT.class, Signer.class, WholeTrial.class, WholeStudy.class, Reporting.class);
  }

  /** Enrolled, with the first dose given on 1 March. */
  private SubjectRef dosed() {
    SubjectRef subject = trial.screened(trial.begins(Reporting::yaml), "M");
    signer.enrols(subject);
    trial.enters(subject, "dose_1", "given", date("2026-03-01"));
    return subject;
  }

  private static Map<String, ItemValue> date(String day) {
    return Map.of("visit_date", ItemValue.of(day));
  }

  private void withdraws(SubjectRef subject, String scope) {
    trial.as("investigator", withdrawal(subject, scope));
  }

  private Callable<?> withdrawal(SubjectRef subject, String scope) {
    return () -> withdrawSubject.withdraw(subject, DAY, scope, "Tired of it", WholeTrial.request());
  }

  private VisitPlan.Due due(SubjectRef subject, String visit, String form) {
    return trial.opens("coordinator", subject, visit, form).plan().due();
  }

  @Test
  void fromTheTreatmentTheDosesEndAndTheCallsGoOn() {
    SubjectRef subject = dosed();
    withdraws(subject, "TREATMENT");
    assertEquals(VisitPlan.Due.NOT_APPLICABLE, due(subject, "dose_2", "given"));
    assertEquals(VisitPlan.Due.OVERDUE, due(subject, "call", "call"));

    Refusal refusal =
        trial.refusal(
            "coordinator", () -> trial.enters(subject, "dose_2", "given", date("2026-03-31")));
    assertEquals("withdrawn", refusal.code());
    trial.enters(subject, "call", "call", date("2026-03-03"));
    trial.completes(subject, "call", "call");
  }

  @Test
  void fromTheVisitsOnlyTelephoneAndLogsStay() {
    SubjectRef subject = dosed();
    withdraws(subject, "FOLLOW_UP");
    trial.enters(subject, "call", "call", date("2026-03-03"));
    trial.adds(subject, "log", "adverse_event");
    assertEquals(
        "withdrawn",
        trial.refusal("coordinator", () -> trial.addsVisit(subject, "unscheduled")).code());
  }

  /** What is not kept is refused in every way; what took place before stays open to correction. */
  @Test
  void fromEverythingOnlySafetyAndTheNamedLogsStay() {
    SubjectRef subject = dosed();
    trial.adds(subject, "log", "adverse_event");
    trial.enters(subject, "log", "adverse_event[1]", Map.of("term", ItemValue.of("Fever")));
    withdraws(subject, "ALL");

    EntryView call = trial.opens("coordinator", subject, "call", "call");
    assertFalse(call.editable());
    assertEquals("withdrawn", call.readOnlyBecause());
    for (Callable<?> step :
        List.<Callable<?>>of(
            () -> trial.enters(subject, "call", "call", date("2026-03-03")),
            () -> trial.adds(subject, "log", "adverse_event"),
            () -> {
              missed.mark(subject, "dose_2", "Not held", WholeTrial.request());
              return true;
            },
            () -> {
              trial.completes(subject, "call", "call");
              return true;
            })) {
      Refusal refusal = trial.refusal("coordinator", step);
      assertTrue(List.of("withdrawn", "incomplete").contains(refusal.code()), refusal.code());
    }
    trial.enters(subject, "dose_1", "given", date("2026-03-02"));
    trial.enters(subject, "log", "adverse_event[1]", Map.of("term", ItemValue.of("High fever")));
    trial.adds(subject, "log", "serious_event");
    trial.enters(subject, "log", "serious_event[1]", Map.of("what", ItemValue.of("Collapse")));
  }

  /** Its window was over: it can be entered late, and took place before. */
  @Test
  void whatIsNotKeptIsNotDatedAfterTheWithdrawal() {
    SubjectRef subject = dosed();
    trial.as(
        "investigator",
        () ->
            withdrawSubject.withdraw(
                subject,
                LocalDate.of(2026, 8, 20),
                "TREATMENT",
                "Tired of it",
                WholeTrial.request()));
    assertEquals(VisitPlan.Due.OVERDUE, due(subject, "dose_2", "given"));
    for (String dose : List.of("dose_1", "dose_2")) {
      Refusal refusal =
          trial.refusal(
              "coordinator", () -> trial.enters(subject, dose, "given", date("2026-08-21")));
      ItemProblem problem = assertInstanceOf(Refusal.Unreadable.class, refusal).items().getFirst();
      assertEquals(dose + "/given/visit_date", problem.path());
      assertEquals(Rule.NOT_AFTER_WITHDRAWAL.text("2026-08-20"), problem.rule());
    }
    trial.enters(subject, "dose_2", "given", date("2026-08-20"));
    trial.enters(subject, "call", "call", date("2026-08-21"));
  }

  @Test
  void whoHasWithdrawnFromTheTreatmentMayWithdrawFromMoreAndNotBack() {
    SubjectRef subject = dosed();
    withdraws(subject, "TREATMENT");
    withdraws(subject, "ALL");
    assertEquals(
        "already-withdrawn",
        trial.refusal("investigator", withdrawal(subject, "TREATMENT")).code());
    assertEquals("unreadable", trial.refusal("investigator", withdrawal(subject, "SOME")).code());
    assertEquals("ALL", trial.as("coordinator", () -> showSubject.of(subject)).withdrawnFrom());
    assertEquals(
        List.of("TREATMENT", "ALL"),
        database.column(
            """
            select c -> 'to' -> 'value' ->> 'value' from act a
             cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
             where a.chain = 'subject:%s/%s' and c ->> 'path' = 'subject/withdrawn_from' order by seq
            """
                .formatted(subject.study(), subject.number())));
  }

  @Test
  void theRefusalOfTheApiSaysWhatTheSubjectHasWithdrawnFrom() {
    SubjectRef subject = dosed();
    withdraws(subject, "ALL");
    Client.Answer answer =
        Client.as("coordinator")
            .patch(
                "/api/studies/"
                    + subject.study()
                    + "/subjects/"
                    + subject.number()
                    + "/entries/call/call",
                "{\"changes\": {\"visit_date\": {\"value\": \"2026-03-03\", \"version\": 0}}}",
                WholeTrial.request());
    assertEquals(409, answer.status());
    assertTrue(answer.body().contains("urn:ecrf:problem:withdrawn"), answer.body());
    assertTrue(answer.body().contains("Everything"), answer.body());
    assertEquals(
        SubjectState.WITHDRAWN, trial.as("monitor", () -> showSubject.of(subject)).state());
  }
}

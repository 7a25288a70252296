package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.eligibility.WithdrawSubject;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LockIT {
  @Inject SmallTrial trial;
  @Inject Database database;
  @Inject ShowLockConditions conditions;
  @Inject LockSubject lock;
  @Inject ListLocks locks;
  @Inject ListSubjects subjects;
  @Inject ShowCasebook casebook;
  @Inject WithdrawSubject withdraw;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(LockIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void aLockTellsWhatStandsInItsWay() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    trial.raises("monitor", subject, "first/body/weight", "Please check.");
    assertEquals(
        List.of(
            "STATE //null",
            "INCOMPLETE_FORM first/body/null",
            "MISSING_FORM first/person/null",
            "OPEN_QUERY first/body/weight"),
        blockers(subject));
    Refusal.NotAllowed refusal =
        assertInstanceOf(Refusal.NotAllowed.class, SmallTrial.refusal(() -> locks(subject)));
    assertEquals("lock-blocked", refusal.code());
    assertEquals(4, refusal.because().size());
  }

  @Test
  void anAnsweredQueryIsStillOpenForALock() {
    SubjectRef subject = trial.readyToLock(study, "70");
    long query = trial.raises("monitor", subject, "first/body/weight", "Please check.");
    trial.answers("coordinator", subject, query, "It is right.");
    assertEquals(List.of("OPEN_QUERY first/body/weight"), blockers(subject));
    trial.closes("monitor", subject, query);
    assertEquals(List.of(), blockers(subject));
  }

  @Test
  void aLockedSubjectRefusesEveryChange() {
    SubjectRef subject = trial.readyToLock(study, "70");
    long query = trial.raises("monitor", subject, "first/body/weight", "Please check.");
    trial.closes("monitor", subject, query);
    locks(subject);

    List<Runnable> changes =
        List.of(
            () -> trial.weighs(subject, "first", "71"),
            () -> trial.completes(subject, "first", "person"),
            () -> trial.raises("monitor", subject, "first/body/weight", "One more."),
            () -> trial.answers("coordinator", subject, query, "One more."),
            () -> trial.reopens("monitor", subject, query, "One more."),
            () -> trial.failsScreening(subject),
            () ->
                trial.as(
                    "investigator",
                    () ->
                        withdraw.withdraw(
                            subject, LocalDate.of(2026, 2, 12), "ALL", "moves", "r-w")),
            () -> locks(subject));
    changes.forEach(change -> assertInstanceOf(Refusal.Locked.class, SmallTrial.refusal(change)));
  }

  @Test
  void theRecordHoldsTheEndOfTheTrailAndCannotChange() {
    SubjectRef subject = trial.readyToLock(study, "70");
    LockLine line = locks(subject);
    String chain = "subject:%s/%s".formatted(study, subject.number());
    assertEquals(
        List.of(line.trailHead()),
        database.column(
            "select encode(hash, 'hex') from act where chain = '%s' order by seq desc limit 1"
                .formatted(chain)));
    assertEquals(line, trial.as("inspector", () -> locks.page(study, 0, 10)).rows().getFirst());
    assertTrue(database.refusal("update lock_record set locked_by = 'x'").isPresent());
    assertTrue(database.refusal("delete from lock_record").isPresent());
    assertTrue(database.refusalOfOwner("delete from lock_record").isPresent());
  }

  @Test
  void theSameRequestTwiceIsOneLock() {
    SubjectRef subject = trial.readyToLock(study, "70");
    LockLine first = trial.as("data-manager", () -> lock.lock(subject, "lock-1"));
    assertEquals(first, trial.as("data-manager", () -> lock.lock(subject, "lock-1")));
  }

  @Test
  void onlyADataManagerLocks() {
    SubjectRef subject = trial.readyToLock(study, "70");
    for (String who : List.of("coordinator", "investigator", "monitor", "sponsor", "inspector")) {
      assertInstanceOf(
          Refusal.NotPermitted.class,
          SmallTrial.refusal(() -> trial.as(who, () -> lock.lock(subject, SmallTrial.request()))),
          who);
    }
    assertInstanceOf(
        Refusal.NotFound.class,
        SmallTrial.refusal(() -> trial.as("monitor-02", () -> conditions.of(subject))));
  }

  @Test
  void aWithdrawnSubjectIsLockedOnceItsBegunVisitsAreComplete() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    trial.completes(subject, "first", "body");
    trial.as(
        "investigator",
        () -> withdraw.withdraw(subject, LocalDate.of(2026, 2, 12), "ALL", "moves", "r-1"));
    assertEquals(List.of("MISSING_FORM first/person/null"), blockers(subject));
    trial.tellsBirthAndSex(subject);
    trial.completes(subject, "first", "person");
    assertTrue(locks(subject).id() > 0);
  }

  @Test
  void whatWasNotBegunWhenScreeningFailedIsNotAskedFor() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    trial.completes(subject, "first", "body");
    trial.failsScreening(subject);
    assertEquals(List.of(), blockers(subject));
  }

  @Test
  void theMatrixAndTheCasebookShowStatusAndOpenQueries() {
    SubjectRef open = trial.consents(study);
    trial.weighs(open, "first", "70");
    trial.raises("monitor", open, "first/body/weight", "Please check.");
    SubjectRef locked = trial.readyToLock(study, "80");
    locks(locked);

    List<SubjectRow> rows =
        trial.as("monitor", () -> subjects.page(study, SubjectFilter.ALL, 0, 10)).rows();
    assertEquals(
        List.of(open.number(), locked.number()), rows.stream().map(SubjectRow::number).toList());
    SubjectRow.VisitCell first = rows.getFirst().visits().getFirst();
    assertEquals(Progress.IN_PROGRESS, first.status());
    assertEquals(1, first.openQueries());
    assertEquals(Progress.COMPLETE, rows.getLast().visits().getFirst().status());
    assertEquals(Progress.NOT_APPLICABLE, rows.getLast().visits().getLast().status());
    assertEquals(Degree.LOCKED, rows.getLast().degree());
    SubjectFilter failed = new SubjectFilter(null, SubjectState.SCREEN_FAILED, "01");
    assertEquals(1, trial.as("monitor", () -> subjects.page(study, failed, 0, 10)).total());
    assertEquals(
        0, trial.as("monitor-02", () -> subjects.page(study, SubjectFilter.ALL, 0, 10)).total());

    CasebookView view = trial.as("monitor", () -> casebook.of(open));
    assertEquals(
        List.of("body IN_PROGRESS IN_PROGRESS 1", "person EMPTY DUE 0"),
        view.visits().getFirst().forms().stream()
            .map(f -> f.form() + " " + f.state() + " " + f.status() + " " + f.openQueries())
            .toList());
    assertThrows(RuntimeException.class, () -> trial.as("monitor-02", () -> casebook.of(open)));
  }

  private LockLine locks(SubjectRef subject) {
    return trial.as("data-manager", () -> lock.lock(subject, SmallTrial.request()));
  }

  private List<String> blockers(SubjectRef subject) {
    return trial.as("data-manager", () -> conditions.of(subject)).stream()
        .map((Blocker b) -> b.kind() + " " + b.visit() + "/" + b.form() + "/" + b.item())
        .toList();
  }
}

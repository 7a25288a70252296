package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.ManySubjects;
import org.ecrf.server.container.Statements;
import org.ecrf.server.lock.Place;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A study of ten thousand subjects is looked through and locked. */
@Tag("long")
@ExtendWith(ArquillianExtension.class)
class LockOfManyIT {
  private static final int MANY = 10_000;
  private static final int PAGE = 500;
  private static final int STATEMENTS_A_PAGE = 10;

  @Inject SmallTrial trial;
  @Inject Locker locker;
  @Inject ManySubjects many;
  @Inject Statements statements;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(LockOfManyIT.class, Locker.class, SmallTrial.class, SmallStudy.class);
  }

  @Test
  void tenThousandSubjectsAreLookedThroughPageByPageAndLockedTogether() {
    String study = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
    SubjectRef subject = trial.readyToLock(study, "70");
    many.copy(subject, MANY - 1);
    long query = trial.raises("monitor", last(subject), "first/body/weight", "Please check.");
    locker.freezes(study, Place.STUDY);
    long asked =
        statements.of(
            () -> {
              assertEquals(
                  List.of("OPEN_QUERY " + last(subject).number()),
                  locker.blockers(study, Place.STUDY));
              return true;
            });
    assertTrue(asked <= 10 + MANY / PAGE * STATEMENTS_A_PAGE, asked + " statements");

    trial.closes("monitor", last(subject), query);
    locker.confirms("sponsor", study, locker.asksStudyLock(study));
    assertEquals(
        List.of(Integer.toString(MANY)),
        database.column(
            "select count(*) from lock_member where lock_id = " + locker.newest(study)));
    assertEquals(
        "locked", SmallTrial.refusal(() -> trial.weighs(last(subject), "first", "71")).code());
  }

  private static SubjectRef last(SubjectRef subject) {
    return new SubjectRef(subject.study(), subject.number() + "-" + (MANY - 1));
  }
}

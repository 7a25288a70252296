package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.lock.Place;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refusal on account of freezes and locks says which it is. */
@ExtendWith(ArquillianExtension.class)
class LockRefusalsIT {
  @Inject SmallTrial trial;
  @Inject Locker locker;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(LockRefusalsIT.class, Locker.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void whatIsClosedIsNamedAsWideAsItIs() {
    locker.freezes(study, Place.site("01"));
    assertEquals(new Refusal.Frozen("site"), SmallTrial.refusal(() -> trial.consents(study)));
    locker.freezes(study, Place.STUDY);
    assertEquals(new Refusal.Frozen("study"), SmallTrial.refusal(() -> trial.consents(study)));
  }

  @Test
  void whatHasNoDatasetSaysWhy() {
    SubjectRef subject = trial.readyToLock(study, "70");
    Place form = Place.form(subject.number(), "first", "body");
    long freeze = locker.freezes(study, Place.STUDY);
    long lock = locker.locks(study, form);
    noDataset(freeze, "a freeze");
    noDataset(lock, "a visit or a form");
  }

  private void noDataset(long lock, String why) {
    Client.Answer answer =
        Client.as("sponsor").post("/api/studies/" + study + "/exports", "{\"lock\": " + lock + "}");
    assertEquals(409, answer.status(), answer.body());
    assertTrue(answer.json().path("type").asText().endsWith(":no-dataset"), answer.body());
    assertTrue(answer.json().path("detail").asText().contains(why), answer.body());
  }
}

package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was verified of a locked subject can be read, and no mark is set or taken back. */
@ExtendWith(ArquillianExtension.class)
class LockedMarksIT {
  private static final String TICK = "{\"kind\": \"SOURCE\", \"items\": {\"weight\": 1}}";
  private static final String BACK =
      "{\"kind\": \"SOURCE\", \"items\": [\"weight\"], \"reason\": \"Another chart\"}";

  @Inject SmallTrial trial;
  @Inject LockSubject lock;

  @Deployment
  static WebArchive war() {
    return Archive.war(LockedMarksIT.class, SmallTrial.class, SmallStudy.class);
  }

  @Test
  void aLockedSubjectRefusesMarks() {
    String study = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
    SubjectRef subject = trial.readyToLock(study, "70");
    String marks =
        "/api/studies/%s/subjects/%s/entries/first/body/marks".formatted(study, subject.number());
    assertEquals(200, Client.as("monitor").post(marks, TICK).status());
    trial.as("data-manager", () -> lock.lock(subject, SmallTrial.request()));

    assertLocked(Client.as("monitor").post(marks, TICK));
    assertLocked(Client.as("monitor").post(marks + "/taken-back", BACK));
    Client.Answer shown = Client.as("monitor").get(marks);
    assertTrue(shown.body().contains("\"state\":\"CURRENT\""), shown.body());
    assertEquals(0, shown.json().path("marks").size(), "nothing is offered");
  }

  private static void assertLocked(Client.Answer answer) {
    assertEquals(409, answer.status(), answer.body());
    assertEquals("urn:ecrf:problem:locked", answer.json().path("type").asText());
  }
}

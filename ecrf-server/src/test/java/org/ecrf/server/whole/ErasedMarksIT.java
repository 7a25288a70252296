package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.ItemDigest;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who tries all names finds none by the digest of a mark. */
@ExtendWith(ArquillianExtension.class)
class ErasedMarksIT {
  private static final String TERM = "log/adverse_event[1]/term";
  private static final ItemValue NAME = ItemValue.of("Fell at the house of Particular Person");

  @Inject WholeTrial trial;
  @Inject AskRedaction ask;
  @Inject ConfirmRedaction confirm;
  @Inject VerifyTrail verify;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(ErasedMarksIT.class, Verifying.class, WholeTrial.class, WholeStudy.class);
  }

  @Test
  void theMarksOfAnErasedValueGoWithItAndOthersStay() {
    SubjectRef subject = trial.consents(trial.begins());
    trial.adds(subject, "log", "adverse_event");
    enters(subject, NAME);
    assertEquals(200, tick(subject));
    String digest = ItemDigest.of(subject, ItemPath.parse(TERM), NAME, 1);
    assertFalse(database.holding(digest).isEmpty());
    enters(subject, ItemValue.of("Fell"));
    assertEquals(200, tick(subject));

    erase(subject);
    assertEquals(List.of(), database.holding(digest));
    assertEquals(
        "SOURCE CURRENT",
        Verifying.states(
            Verifying.shown("monitor", subject, "log", "adverse_event[1]")
                .path("items")
                .path("term")));
    assertEquals(List.of(), trial.as("inspector", () -> verify.ofSubject(subject)).faults());
  }

  private void enters(SubjectRef subject, ItemValue value) {
    trial.enters(subject, "log", "adverse_event[1]", Map.of("term", value));
  }

  private static int tick(SubjectRef subject) {
    return Verifying.ticks("monitor", subject, "log", "adverse_event[1]", "term").status();
  }

  private void erase(SubjectRef subject) {
    long act =
        Long.parseLong(
            database
                .column(
                    "select min(seq) from act where chain = 'subject:%s/%s' and action = 'save'"
                        .formatted(subject.study(), subject.number()))
                .getFirst());
    long redaction =
        trial.as(
            "investigator",
            () ->
                ask.ask(
                    new AskRedaction.Command(
                        subject, act, List.of(TERM), "A name", WholeTrial.request())));
    trial.as(
        "data-manager",
        () -> {
          confirm.confirm(subject.study(), redaction, WholeTrial.request());
          return true;
        });
  }
}

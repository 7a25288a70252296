package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.redaction.ListRedactions;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is for the unblinded only is redacted without telling anybody else where it stood. */
@ExtendWith(ArquillianExtension.class)
class RedactionForOthersIT {
  private static final String BATCH = "dose_1/product/batch";

  @Inject WholeTrial trial;
  @Inject AskRedaction ask;
  @Inject ConfirmRedaction confirm;
  @Inject ListRedactions list;
  @Inject ShowTrail showTrail;

  @Deployment
  static WebArchive war() {
    return Archive.war(RedactionForOthersIT.class, WholeTrial.class, WholeStudy.class);
  }

  @Test
  void neitherTheHistoryNorTheListTellsTheBlindedWhereItStood() {
    SubjectRef subject = trial.consents(trial.begins());
    trial.enters(
        "pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("Particular")));
    long act = lines("pharmacist", subject).getFirst().seq();
    assertEquals(
        new Refusal.NotPermitted("READ_UNBLINDED"),
        trial.refusal("investigator", () -> asks(subject, act)));
    long redaction = trial.as("pharmacist", () -> asks(subject, act));
    assertEquals(
        List.of("…"),
        trial.as("data-manager", () -> list.page(subject.study(), 0, 9)).rows().getFirst().paths());
    trial.as(
        "data-manager",
        () -> {
          confirm.confirm(subject.study(), redaction, WholeTrial.request());
          return true;
        });
    for (String who : List.of("investigator", "monitor", "data-manager", "inspector")) {
      String told = lines(who, subject).toString();
      assertFalse(told.contains("product") || told.contains("batch"), who + ": " + told);
    }
    String told = lines("pharmacist", subject).toString();
    assertTrue(told.contains("act/" + act + "/" + BATCH), told);
    assertFalse(told.contains("Particular"), told);
  }

  private long asks(SubjectRef subject, long act) {
    return ask.ask(
        new AskRedaction.Command(
            subject, act, List.of(BATCH), "Of a person", WholeTrial.request()));
  }

  private List<TrailLine> lines(String who, SubjectRef subject) {
    return trial.as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50)).rows();
  }
}

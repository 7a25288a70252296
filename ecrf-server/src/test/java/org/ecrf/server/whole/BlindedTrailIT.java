package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail tells whom an item is not for that something was done there, and no more. */
@ExtendWith(ArquillianExtension.class)
class BlindedTrailIT {
  private static final List<String> BLINDED =
      List.of("coordinator", "investigator", "monitor", "data-manager", "sponsor", "inspector");
  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ShowTrail showTrail;
  @Inject CompleteEntry complete;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(BlindedTrailIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void theTrailTellsTheBlindedThatSomethingWasDoneAndNoMore() {
    SubjectRef subject = enrolled();
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    assertTrue(trail("pharmacist", subject).contains("entry/dose_1/product"));
    TrailFilter batch = new TrailFilter("dose_1", "product", "batch");
    for (String who : BLINDED) {
      assertFalse(trail(who, subject).contains("product"), who);
      assertFalse(trail(who, subject).contains("batch"), who);
      TrailLine line = last(who, subject, "entry/dose_1");
      assertEquals(
          List.of("…"), line.changes().stream().map(TrailLine.ChangeLine::path).toList(), who);
      assertTrue(line.changes().getFirst().masked(), who);
      assertEquals(0, trial.as(who, () -> showTrail.ofSubject(subject, batch, 0, 9)).total(), who);
      assertEquals(
          0,
          trial
              .as(
                  who,
                  () -> showTrail.ofSubject(subject, new TrailFilter(null, null, "batch"), 0, 9))
              .total(),
          who);
    }
    assertFalse(trail("sponsor", subject).contains("contact"));
    assertTrue(trail("sponsor", subject).contains("first/person/birth_date"), "masked, as ever");
    assertTrue(trail("investigator", subject).contains("first/person/contact"));
  }

  @Test
  void aQueryAtTheProductHasNoNumberForTheBlinded() {
    SubjectRef subject = enrolled();
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as(
        "pharmacist", () -> complete.complete(subject, "dose_1", "product", WholeTrial.request()));
    assertTrue(trail("pharmacist", subject).contains("target=query/"));
    for (String who : BLINDED) {
      assertFalse(trail(who, subject).contains("query/"), who);
      TrailLine raised = last(who, subject, "…");
      assertEquals("query-raised", raised.action(), who);
      assertEquals(
          List.of("…"), raised.changes().stream().map(TrailLine.ChangeLine::path).toList(), who);
    }
  }

  private SubjectRef enrolled() {
    SubjectRef subject = trial.screened(study, "M");
    signer.enrols(subject);
    return subject;
  }

  private TrailLine last(String who, SubjectRef subject, String target) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows()
        .stream()
        .filter(line -> line.target().equals(target))
        .findFirst()
        .orElseThrow();
  }

  private String trail(String who, SubjectRef subject) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows()
        .toString();
  }
}

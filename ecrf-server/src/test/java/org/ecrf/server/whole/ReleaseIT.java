package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.WholeRelease.Released;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dataset has every repeat that holds something, and nothing that is for others. */
@ExtendWith(ArquillianExtension.class)
class ReleaseIT {
  @Inject WholeTrial trial;
  @Inject WholeRelease release;
  @Inject EnterByMistake enterByMistake;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(ReleaseIT.class, WholeTrial.class, WholeStudy.class, WholeRelease.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void whatRepeatsIsReleasedWithItsNumbers() throws Exception {
    Released released = release.of(screenFailure());
    List<String> events = released.table("adverse_event.csv").lines().toList();
    assertEquals(2, events.size(), "the one that holds nothing is left out");
    assertTrue(events.get(1).contains(",log,,2,COMPLETE,1,Fever,"), events.get(1));
    assertTrue(released.table("body.csv").contains(",unscheduled,1,,COMPLETE,"));
    assertTrue(released.table("body.samples.csv").contains(",first,,,COMPLETE,1,1,2026-02-10,"));
    assertFalse(released.tables().containsKey("product.csv"));
    String odm = released.odm();
    assertTrue(odm.contains("FormOID=\"F.adverse_event\" FormRepeatKey=\"2\""), odm);
    assertFalse(odm.contains("FormRepeatKey=\"3\""), odm);
    assertFalse(released.says("his sister"));
    assertFalse(released.says("Of another person"));
  }

  private SubjectRef screenFailure() {
    SubjectRef subject = trial.screened(study, "M");
    trial.enters(
        subject,
        "first",
        "body",
        Map.of(
            "samples[1]/taken", ItemValue.of("2026-02-10"),
            "samples[1]/amount", ItemValue.of("1", "kg")));
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
    trial.adds(subject, "log", "adverse_event");
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject,
        "log",
        "adverse_event[2]",
        Map.of(
            "term", ItemValue.of("Fever"),
            "severity", ItemValue.of("MILD"),
            "since", ItemValue.of("2026")));
    trial.completes(subject, "log", "adverse_event[2]");
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject, "log", "adverse_event[3]", Map.of("term", ItemValue.of("Of another person")));
    trial.as(
        "coordinator",
        () -> {
          enterByMistake.mark(
              new MistakeCommand(
                  subject, "log", "adverse_event[3]", "another subject", WholeTrial.request()));
          return true;
        });
    trial.addsVisit(subject, "unscheduled");
    trial.enters(
        subject,
        "unscheduled[1]",
        "body",
        Map.of("visit_date", ItemValue.of("2026-03-01"), "weight", ItemValue.of("70", "kg")));
    trial.completes(subject, "unscheduled[1]", "body");
    release.screenFails(subject);
    return subject;
  }
}

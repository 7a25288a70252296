package org.ecrf.server.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.exchange.DownloadExport;
import org.ecrf.server.exchange.RequestExport;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.ShowJob;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;
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
  @Inject RecordScreenFailure screenFailure;
  @Inject LockSubject lock;
  @Inject EnterByMistake enterByMistake;
  @Inject RequestExport export;
  @Inject ShowJob showJob;
  @Inject DownloadExport download;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(ReleaseIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void whatRepeatsIsReleasedWithItsNumbers() throws Exception {
    SubjectRef subject = screenFailure();
    long number = trial.as("data-manager", () -> lock.lock(subject, WholeTrial.request())).id();
    long job = trial.as("sponsor", () -> export.request(study, number, WholeTrial.request()));
    JobView done =
        await()
            .pollInSameThread() // whose person is signed in
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> trial.as("sponsor", () -> showJob.of(study, job)),
                view -> view.state() == JobView.State.DONE);
    Map<String, String> members = members(done);
    List<String> events = members.get("adverse_event.csv").lines().toList();
    assertEquals(2, events.size(), "the one that holds nothing is left out");
    assertTrue(events.get(1).contains(",log,,2,COMPLETE,1,Fever,"), events.get(1));
    assertTrue(members.get("body.csv").contains(",unscheduled,1,,COMPLETE,"));
    assertTrue(members.get("body.samples.csv").contains(",first,,,COMPLETE,1,1,2026-02-10,"));
    assertFalse(members.containsKey("product.csv"));
    assertFalse(members.toString().contains("his sister"));
    String odm = text(done, ".odm.xml");
    assertTrue(odm.contains("FormOID=\"F.adverse_event\" FormRepeatKey=\"2\""), odm);
    assertFalse(odm.contains("his sister"));
    assertFalse(members.toString().contains("Of another person"));
    assertFalse(odm.contains("Of another person"));
    assertFalse(odm.contains("FormRepeatKey=\"3\""), odm);
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
    trial.as(
        "investigator",
        () ->
            screenFailure.record(
                subject, LocalDate.of(2026, 3, 2), "does not take part", WholeTrial.request()));
    return subject;
  }

  private Map<String, String> members(JobView job) throws IOException {
    Map<String, String> members = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(job, ".csv.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  private String text(JobView job, String ending) {
    return new String(bytes(job, ending), StandardCharsets.UTF_8);
  }

  private byte[] bytes(JobView job, String ending) {
    String file =
        job.files().stream()
            .map(f -> f.name())
            .filter(name -> name.endsWith(ending))
            .findFirst()
            .orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trial.as(
        "sponsor",
        () -> {
          download.write(study, job.id(), file, out);
          return true;
        });
    return out.toByteArray();
  }
}

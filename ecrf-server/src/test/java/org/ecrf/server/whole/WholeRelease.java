package org.ecrf.server.whole;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.exchange.DownloadExport;
import org.ecrf.server.exchange.RequestExport;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.ShowJob;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;

/** A subject leaves, is locked and exported, and somebody reads the dataset. */
@ApplicationScoped
public class WholeRelease {
  @Inject private WholeTrial trial;
  @Inject private RecordScreenFailure screenFailure;
  @Inject private LockSubject lock;
  @Inject private RequestExport export;
  @Inject private ShowJob showJob;
  @Inject private DownloadExport download;

  /**
   * What the sponsor gets.
   *
   * @param tables the archive by its members' names
   */
  record Released(Map<String, byte[]> tables, String odm) {
    String table(String name) {
      return new String(tables.get(name), StandardCharsets.UTF_8);
    }

    boolean says(String text) {
      return odm.contains(text)
          || tables.keySet().stream().map(this::table).anyMatch(table -> table.contains(text));
    }
  }

  void screenFails(SubjectRef subject) {
    trial.as(
        "investigator",
        () ->
            screenFailure.record(
                subject, LocalDate.of(2026, 3, 2), "does not take part", WholeTrial.request()));
  }

  Released of(SubjectRef subject) throws IOException {
    String study = subject.study();
    long number = trial.as("data-manager", () -> lock.lock(subject, WholeTrial.request())).id();
    long job = trial.as("sponsor", () -> export.request(study, number, WholeTrial.request()));
    JobView done =
        await()
            .pollInSameThread() // whose person is signed in
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> trial.as("sponsor", () -> showJob.of(study, job)),
                view -> view.state() == JobView.State.DONE);
    return new Released(
        members(bytes(study, done, ".csv.zip")),
        new String(bytes(study, done, ".odm.xml"), StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> members(byte[] archive) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), zip.readAllBytes());
      }
    }
    return members;
  }

  private byte[] bytes(String study, JobView job, String ending) {
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

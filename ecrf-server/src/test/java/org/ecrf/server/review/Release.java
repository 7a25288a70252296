package org.ecrf.server.review;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecrf.server.exchange.DownloadExport;
import org.ecrf.server.exchange.RequestExport;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.ShowJob;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;

/** The data manager locks, the sponsor exports what is locked and reads the files. */
@ApplicationScoped
public class Release {
  @Inject private SmallTrial trial;
  @Inject private LockSubject lock;
  @Inject private RequestExport export;
  @Inject private ShowJob showJob;
  @Inject private DownloadExport download;

  long locks(SubjectRef subject) {
    return trial.as("data-manager", () -> lock.lock(subject, SmallTrial.request())).id();
  }

  JobView exported(String study, long number) {
    long job = trial.as("sponsor", () -> export.request(study, number, SmallTrial.request()));
    return done(study, job);
  }

  JobView done(String study, long id) {
    JobView job =
        await()
            .pollInSameThread() // whose person is signed in
            .atMost(Duration.ofSeconds(30))
            .until(() -> trial.as("sponsor", () -> showJob.of(study, id)), Release::isOver);
    assertEquals(JobView.State.DONE, job.state());
    return job;
  }

  private static boolean isOver(JobView job) {
    return job.state() == JobView.State.DONE || job.state() == JobView.State.FAILED;
  }

  Map<String, byte[]> files(String study, JobView job) {
    Map<String, byte[]> files = new TreeMap<>();
    job.files().forEach(f -> files.put(f.name(), bytes(study, "sponsor", job.id(), f.name())));
    return files;
  }

  byte[] bytes(String study, String who, long job, String file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trial.as(
        who,
        () -> {
          download.write(study, job, file, out);
          return true;
        });
    return out.toByteArray();
  }

  Map<String, String> members(String study, JobView job, long number) throws IOException {
    Map<String, String> members = new TreeMap<>();
    byte[] archive = bytes(study, "sponsor", job.id(), name(study, number, ".csv.zip"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  String name(String study, long number, String ending) {
    return study + "-lock" + number + ending;
  }
}

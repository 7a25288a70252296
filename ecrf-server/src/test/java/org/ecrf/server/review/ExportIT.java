package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.MarkVisitMissed;
import org.ecrf.server.exchange.ListExports;
import org.ecrf.server.exchange.RequestExport;
import org.ecrf.server.job.JobView;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ExportIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject MarkVisitMissed markVisitMissed;
  @Inject SmallTrial trial;
  @Inject Release release;
  @Inject Database database;
  @Inject RequestExport export;
  @Inject ListExports exports;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(ExportIT.class, Release.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "X-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void theSameLockGivesTheSameBytesWhateverIsLockedLater() throws Exception {
    long first = release.locks(trial.readyToLock(study, "70,5"));
    Map<String, byte[]> once = release.files(study, release.exported(study, first));
    release.locks(trial.readyToLock(study, "80"));
    Map<String, byte[]> again = release.files(study, release.exported(study, first));

    assertEquals(
        List.of(
            release.name(study, first, ".csv.zip"),
            release.name(study, first, ".manifest.json"),
            release.name(study, first, ".odm.xml")),
        List.copyOf(once.keySet()));
    once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
  }

  @Test
  void aLaterLockIncludesTheEarlierOnes() throws Exception {
    SubjectRef one = trial.readyToLock(study, "70");
    SubjectRef two = trial.readyToLock(study, "80");
    SubjectRef open = trial.readyToLock(study, "90");
    release.locks(two);
    long last = release.locks(one);
    String subjects =
        release.members(study, release.exported(study, last), last).get("subjects.csv");
    assertTrue(subjects.contains(one.number()) && subjects.contains(two.number()), subjects);
    assertFalse(subjects.contains(open.number()), subjects);
  }

  @Test
  void theManifestTellsTheDigestOfEachFileAndTheHeadOfEachTrail() throws Exception {
    SubjectRef subject = trial.readyToLock(study, "70");
    long number = release.locks(subject);
    JobView job = release.exported(study, number);
    Map<String, byte[]> files = release.files(study, job);
    JsonNode manifest = JSON.readTree(files.get(release.name(study, number, ".manifest.json")));

    for (JsonNode file : manifest.path("files")) {
      byte[] bytes = files.get(file.path("name").asText());
      assertEquals(file.path("sha256").asText(), sha256(bytes));
      assertEquals(file.path("bytes").asInt(), bytes.length);
    }
    Map<String, String> members = release.members(study, job, number);
    for (JsonNode member : manifest.path("files").path(0).path("members")) {
      String text = members.get(member.path("name").asText());
      assertEquals(member.path("sha256").asText(), sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
    for (JobView.FileLine line : job.files()) {
      assertEquals(line.sha256(), sha256(files.get(line.name())));
    }
    JsonNode member = manifest.path("subjects").path(0);
    assertEquals(subject.number(), member.path("subject").asText());
    assertEquals(
        database.column("select encode(trail_head, 'hex') from lock_record where id = " + number),
        List.of(member.path("trailHead").asText()));
  }

  @Test
  void theTablesHoldWhatWasEnteredAndNoBirthDate() throws Exception {
    SubjectRef subject = trial.consents(study);
    trial.enters(
        subject, "first", "body", Map.of("remark", ItemValue.of("=1+1, \"said\" the nurse")));
    trial.weighs(subject, "first", "70,50");
    trial.completes(subject, "first", "body");
    trial.tellsBirthAndSex(subject);
    trial.completes(subject, "first", "person");
    trial.as(
        "coordinator",
        () -> {
          markVisitMissed.mark(subject, "second", "Moved away", UUID.randomUUID().toString());
          return true;
        });
    trial.failsScreening(subject);
    long number = release.locks(subject);
    JobView job = release.exported(study, number);
    Map<String, String> members = release.members(study, job, number);
    String visits = members.get("visits.csv");
    assertTrue(visits.contains(",first,,2026-02-10,COMPLETE,"), visits);
    assertTrue(visits.contains(",second,,,MISSED,Moved away"), visits);

    String body = members.get("body.csv");
    assertTrue(body.contains(",2026-02-10,"), body);
    assertTrue(body.contains("\"70,50\",70.50,kg"), body);
    assertTrue(body.contains("35.25"), body);
    assertTrue(body.contains("\"=1+1, \"\"said\"\" the nurse\""), body);
    String people = members.get("person.csv");
    assertTrue(people.contains("birth_date.age") && people.contains(",15,"), people);
    String odm =
        new String(
            release.files(study, job).get(release.name(study, number, ".odm.xml")),
            StandardCharsets.UTF_8);
    assertFalse(members.toString().contains("2010-05-17"));
    assertFalse(odm.contains("2010-05-17"));
    assertTrue(odm.contains("<Comment>Moved away</Comment>"), odm);
    assertTrue(odm.contains("CodeListOID=\"CL.visit_status\">MISSED<"), odm);
    assertTrue(odm.contains("SubjectKey=\"" + subject.number() + "\""), odm);
    assertTrue(members.get("codebook.csv").contains("body.csv,weight.number,"));
  }

  @Test
  void progressIsShownAndTheExportIsListed() throws Exception {
    long number = release.locks(trial.readyToLock(study, "70"));
    JobView job = release.exported(study, number);
    assertEquals(100, job.progress());
    assertEquals("sponsor", job.requestedBy());
    assertEquals(List.of(job), trial.as("sponsor", () -> exports.page(study, 0, 10)).rows());
  }

  @Test
  void aJobWhoseNodeIsGoneIsBegunAgainByAnother() throws Exception {
    long number = release.locks(trial.readyToLock(study, "70"));
    JobView whole = release.exported(study, number);
    assertEquals(
        java.util.Optional.empty(),
        database.refusal(
            "update job set state = 'RUNNING', progress = 40, node = 'gone',"
                + " heartbeat = now() - interval '1 minute', finished_at = null where id = "
                + whole.id()));
    JobView again = release.done(study, whole.id());
    assertEquals(whole.files(), again.files());
    assertEquals(List.of("2"), database.column("select run from job where id = " + whole.id()));
  }

  @Test
  void onlyASponsorExportsAndEachDownloadIsAnAct() throws Exception {
    long number = release.locks(trial.readyToLock(study, "70"));
    for (String who : List.of("coordinator", "monitor", "inspector")) {
      assertInstanceOf(
          Refusal.NotPermitted.class,
          SmallTrial.refusal(
              () -> trial.as(who, () -> export.request(study, number, SmallTrial.request()))),
          who);
    }
    JobView job = release.exported(study, number);
    String file = release.name(study, number, ".odm.xml");
    assertInstanceOf(
        Refusal.NotPermitted.class,
        SmallTrial.refusal(() -> release.bytes(study, "coordinator", job.id(), file)));
    assertInstanceOf(
        Refusal.NotFound.class,
        SmallTrial.refusal(() -> release.bytes(study, "sponsor", job.id(), "passwd")));
    release.bytes(study, "sponsor", job.id(), file);
    assertEquals(
        List.of("download export/%d/%s".formatted(job.id(), file)),
        database.column(
            "select action || ' ' || target from act where chain = 'study:%s'".formatted(study)
                + " and action = 'download'"));
    assertInstanceOf(
        Refusal.NotFound.class,
        SmallTrial.refusal(
            () -> trial.as("sponsor", () -> export.request(study, 0, SmallTrial.request()))));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

package org.ecrf.server.whole;

import static org.ecrf.server.whole.FileTrial.command;
import static org.ecrf.server.whole.FileTrial.file;
import static org.ecrf.server.whole.FileTrial.path;
import static org.ecrf.server.whole.FileTrial.upload;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.attachment.Received;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.AttachFile;
import org.ecrf.server.entry.DownloadAttachment;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files as answers: what is taken, how it is kept, and who gets it back. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {
  @Inject WholeTrial trial;
  @Inject FileTrial files;
  @Inject AttachFile attach;
  @Inject DownloadAttachment download;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verifyTrail;
  @Inject AskRedaction ask;
  @Inject ConfirmRedaction confirm;
  @Inject Database database;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        AttachmentIT.class, WholeTrial.class, WholeStudy.class, FileTrial.class, Files.class);
  }

  @BeforeEach
  void aStudyAsksForFiles() {
    subject = trial.consents(files.begins());
  }

  @Test
  void aFileComesBackByteForByteAndTheTrailCommitsToIt() throws IOException {
    byte[] content = Files.both(Files.pdf(3 << 20), Files.pdf("the end"));
    EntryView view = files.attaches(subject, "letter", "Letter from the ward.pdf", content, 0);
    AttachedFile file = file(view, "letter").orElseThrow();
    assertEquals("Letter from the ward.pdf", file.name());
    assertEquals("application/pdf", file.type());
    assertEquals(content.length, file.bytes());
    assertEquals(sha256(content), file.sha256());
    assertArrayEquals(content, downloads("monitor", "letter", null));

    TrailLine act = lastAct();
    assertEquals("attach", act.action());
    assertTrue(
        act.changes().stream()
            .anyMatch(
                c ->
                    c.path().equals("call/call/letter")
                        && ItemValue.of(file.text()).equals(c.to())),
        act.toString());
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());
  }

  @Test
  void anEarlierFileStaysReachable() throws IOException {
    AttachedFile first =
        file(files.attaches(subject, "letter", "a.pdf", Files.pdf("one"), 0), "letter").get();
    AttachedFile second =
        file(files.attaches(subject, "letter", "b.png", Files.png(), 1), "letter").get();
    assertArrayEquals(Files.png(), downloads("monitor", "letter", null));
    assertArrayEquals(Files.pdf("one"), downloads("monitor", "letter", first.sha256()));
    assertEquals(
        new Refusal.NotFound("file"),
        trial.refusal("coordinator", () -> find("own", second.sha256())),
        "a digest opens nothing but its own item");

    Map<String, ItemValue> again = new HashMap<>();
    again.put("letter", ItemValue.of(first.text()));
    assertEquals(Optional.of(first), file(trial.enters(subject, "call", "call", again), "letter"));
    assertEquals(
        "unreadable",
        trial
            .refusal(
                "coordinator",
                () ->
                    trial.enters(
                        subject, "call", "call", Map.of("own", ItemValue.of(first.text()))))
            .code(),
        "nobody has uploaded it there");
  }

  /** A name of a person in the name of a file: the same bytes are sent under another name. */
  @Test
  void theNameOfAFileIsCorrectedByTheSameBytesUnderAnotherName() throws IOException {
    byte[] content = Files.pdf("one");
    AttachedFile wrong =
        file(files.attaches(subject, "letter", "A person.pdf", content, 0), "letter").orElseThrow();
    AttachedFile right =
        file(files.attaches(subject, "letter", "Letter.pdf", content, 1), "letter").orElseThrow();
    assertEquals("Letter.pdf", right.name());
    assertEquals(wrong.sha256(), right.sha256());
    assertEquals("Letter.pdf", trial.as("monitor", () -> find("letter", null)).name());
    assertEquals("Letter.pdf", trial.as("monitor", () -> find("letter", wrong.sha256())).name());
    assertArrayEquals(content, downloads("monitor", "letter", null));
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());

    trial.enters(subject, "call", "call", Collections.singletonMap("letter", null));
    AttachedFile third =
        file(files.attaches(subject, "letter", "Third.pdf", content, 3), "letter").orElseThrow();
    assertEquals("Third.pdf", third.name());
  }

  /** The wrong name is erased, and the file stays under the right one. */
  @Test
  void aRedactionOfTheWrongNameLeavesTheFileUnderItsRightOne() throws IOException {
    byte[] content = Files.pdf("one");
    files.attaches(subject, "letter", "Somebody.pdf", content, 0);
    long act = lastAct().seq();
    files.attaches(subject, "letter", "body.pdf", content, 1);
    AskRedaction.Command asked =
        new AskRedaction.Command(
            subject, act, List.of("call/call/letter"), "A name", WholeTrial.request());
    long redaction = trial.as("investigator", () -> ask.ask(asked));
    trial.as(
        "data-manager",
        () -> {
          confirm.confirm(subject.study(), redaction, WholeTrial.request());
          return true;
        });
    assertEquals(List.of(), database.holding("Somebody.pdf"));
    assertEquals("body.pdf", trial.as("monitor", () -> find("letter", null)).name());
    assertArrayEquals(content, downloads("monitor", "letter", null));
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());
  }

  @Test
  void aFileLeavesToBeKeptAndNeverToBeShown() {
    upload(subject, "letter", "Brev från läkaren.pdf", Files.pdf("x"), 0);
    Client.Answer answer = Client.as("monitor").get(path(subject) + "/attachments?item=letter");
    assertEquals(200, answer.status());
    assertEquals("application/octet-stream", answer.header("Content-Type"));
    assertEquals(
        "attachment; filename=\"Brev fr_n l_karen.pdf\";"
            + " filename*=UTF-8''Brev%20fr%C3%A5n%20l%C3%A4karen.pdf",
        answer.header("Content-Disposition"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertTrue(answer.header("Content-Security-Policy").startsWith("sandbox"));
  }

  @Test
  void whoMayNotSeeTheItemDoesNotGetItsFile() {
    files.attaches(subject, "own", "own.pdf", Files.pdf("own"), 0);
    files.attaches(subject, "scan", "scan.pdf", Files.pdf("scan"), 0);
    assertEquals(
        Refusal.NotPermitted.class, trial.refusal("monitor", () -> find("own", null)).getClass());
    assertEquals(
        new Refusal.NotPermitted("READ_SENSITIVE"),
        trial.refusal("sponsor", () -> find("scan", null)));
    assertEquals(
        new Refusal.NotPermitted("ENTER_DATA"),
        trial.refusal(
            "monitor",
            () -> attach.attach(command(subject, "letter", "a.pdf", Files.pdf("x"), 0))));
    assertEquals(
        404, Client.as("stranger").get(path(subject) + "/attachments?item=letter").status());
  }

  private byte[] downloads(String who, String item, @Nullable String sha256) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ItemPath at = new ItemPath("call", "call", item);
    trial.as(
        who,
        () -> {
          AttachedFile file = download.find(subject, at, sha256);
          download.write(subject, at, file.sha256(), out);
          return true;
        });
    return out.toByteArray();
  }

  private AttachedFile find(String item, @Nullable String sha256) {
    return download.find(subject, new ItemPath("call", "call", item), sha256);
  }

  private static String sha256(byte[] content) throws IOException {
    return Received.read(new ByteArrayInputStream(content), content.length).sha256();
  }

  private TrailLine lastAct() {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst();
  }
}

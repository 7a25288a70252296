package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  private static final int LARGEST = 10 << 20;
  @Inject WholeTrial trial;
  @Inject AttachFile attach;
  @Inject DownloadAttachment download;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verifyTrail;
  @Inject Database database;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(AttachmentIT.class, WholeTrial.class, WholeStudy.class, Files.class);
  }

  @BeforeEach
  void aStudyAsksForFiles() {
    String study = trial.begins(AttachmentIT::withFiles);
    subject = trial.consents(study);
  }

  private static String withFiles(String yaml) {
    String[] lines = yaml.split("\n");
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      edited.append(lines[i]).append('\n');
      boolean dateOfTheCall = i > 0 && lines[i - 1].contains("Date of the call");
      if (dateOfTheCall) {
        String indent = lines[i].replaceFirst("\\S.*", "").substring(2);
        FILES.lines().forEach(line -> edited.append(indent).append(line).append('\n'));
      }
    }
    return edited.toString();
  }

  private static final String FILES =
      """
      letter: {label: {en: Letter, sv: Brev}, kind: attachment, optional: yes}
      own: {label: {en: Own, sv: Eget}, kind: attachment, audience: site, optional: yes}
      scan: {label: {en: Scan, sv: Skanning}, kind: attachment, sensitive: yes, optional: yes}
      """;

  @Test
  void aFileComesBackByteForByteAndTheTrailCommitsToIt() throws IOException {
    byte[] content = Files.both(Files.pdf(3 << 20), Files.pdf("the end"));
    EntryView view = attaches("letter", "Letter from the ward.pdf", content, 0);
    AttachedFile file = file(view, "letter").orElseThrow();
    assertEquals("Letter from the ward.pdf", file.name());
    assertEquals("application/pdf", file.type());
    assertEquals(content.length, file.bytes());
    assertEquals(sha256(content), file.sha256());
    assertArrayEquals(content, downloads("monitor", "letter", null));

    TrailLine act = lastAct();
    assertEquals("save", act.action());
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
    AttachedFile first = file(attaches("letter", "a.pdf", Files.pdf("one"), 0), "letter").get();
    AttachedFile second = file(attaches("letter", "b.png", Files.png(), 1), "letter").get();
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

  @Test
  void hostileFilesAreRefusedByItemAndRuleAndNothingIsKept() {
    refuses("report.pdf", Files.html(), "neither PDF");
    refuses("picture.svg", Files.svg(), "neither PDF");
    refuses("picture.png", Files.svg(), "neither PDF");
    refuses("picture.png", Files.both(Files.png(), Files.html()), "neither PDF");
    refuses("picture.jpg", Files.both(Files.jpeg(), Files.html()), "neither PDF");
    refuses("report.pdf", Files.both(Files.html(), Files.pdf("behind")), "neither PDF");
    refuses("page.html", Files.pdf("a PDF"), "ends otherwise");
    refuses("picture.png", Files.jpeg(), "ends otherwise");
    refuses("report.pdf", new byte[0], "empty");
    refuses("large.pdf", Files.pdf(LARGEST + 1), "larger than 10 MB");
    refuses("../../secret.pdf", Files.pdf(""), "file name");
    refuses("C:\\temp\\a.pdf", Files.pdf(""), "file name");
    refuses("a\u202efdp.exe.pdf", Files.pdf(""), "file name");
    refuses("a\r\nSet-Cookie: x.pdf", Files.pdf(""), "file name");
    refuses("\u0007.pdf", Files.pdf(""), "file name");
    refuses(" ".repeat(3), Files.pdf(""), "file name");
    refuses("x".repeat(117) + ".pdf", Files.pdf(""), "file name");
    refuses("850709-9805.pdf", Files.pdf(""), "identity number");
    assertEquals(
        List.of("0"),
        database.column(
            "select count(*)::text from attachment a join subject s on s.id = a.subject_id"
                + " where s.number = '"
                + subject.number()
                + "' and s.study = '"
                + subject.study()
                + "'"));
  }

  @Test
  void theLargestFileIsTakenOverTheApi() {
    Client.Answer taken = upload("letter", "large.pdf", Files.pdf(LARGEST), 0);
    assertEquals(200, taken.status(), taken.body());
    assertEquals(422, upload("letter", "larger.pdf", Files.pdf(LARGEST + 1), 1).status());
  }

  @Test
  void aFileLeavesToBeKeptAndNeverToBeShown() {
    upload("letter", "Brev från läkaren.pdf", Files.pdf("x"), 0);
    Client.Answer answer = Client.as("monitor").get(path() + "/attachments?item=letter");
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
    attaches("own", "own.pdf", Files.pdf("own"), 0);
    attaches("scan", "scan.pdf", Files.pdf("scan"), 0);
    assertEquals(
        Refusal.NotPermitted.class, trial.refusal("monitor", () -> find("own", null)).getClass());
    assertEquals(
        new Refusal.NotPermitted("READ_SENSITIVE"),
        trial.refusal("sponsor", () -> find("scan", null)));
    assertEquals(
        new Refusal.NotPermitted("ENTER_DATA"),
        trial.refusal(
            "monitor", () -> attach.attach(command("letter", "a.pdf", Files.pdf("x"), 0))));
    assertEquals(404, Client.as("stranger").get(path() + "/attachments?item=letter").status());
  }

  private void refuses(String name, byte[] content, String rule) {
    Refusal refusal =
        trial.refusal("coordinator", () -> attach.attach(command("letter", name, content, 0)));
    assertEquals("unreadable", refusal.code(), name);
    Refusal.Unreadable unreadable = (Refusal.Unreadable) refusal;
    assertEquals("call/call/letter", unreadable.items().getFirst().path());
    String said = unreadable.items().getFirst().rule().in("en");
    assertTrue(said.contains(rule), name + ": " + said);
  }

  private EntryView attaches(String item, String name, byte[] content, int version) {
    return trial.as("coordinator", () -> attach.attach(command(item, name, content, version)));
  }

  private AttachFile.Command command(String item, String name, byte[] content, int version)
      throws IOException {
    return new AttachFile.Command(
        subject,
        "call",
        "call",
        item,
        name,
        Received.read(new ByteArrayInputStream(content), LARGEST),
        version,
        null,
        WholeTrial.request());
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

  private static Optional<AttachedFile> file(EntryView view, String item) {
    return view.items().get(item).value() instanceof ItemValue.Entered entered
        ? AttachedFile.read(entered.text())
        : Optional.empty();
  }

  private static String sha256(byte[] content) throws IOException {
    return Received.read(new ByteArrayInputStream(content), content.length).sha256();
  }

  private Client.Answer upload(String item, String name, byte[] content, int version) {
    return Client.as("coordinator")
        .upload(
            path()
                + "/attachments?item="
                + item
                + "&version="
                + version
                + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
            content,
            WholeTrial.request());
  }

  private String path() {
    return "/api/studies/%s/subjects/%s/entries/call/call"
        .formatted(subject.study(), subject.number());
  }

  private TrailLine lastAct() {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst();
  }
}

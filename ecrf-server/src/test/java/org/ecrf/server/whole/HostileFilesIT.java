package org.ecrf.server.whole;

import static org.ecrf.server.whole.FileTrial.LARGEST;
import static org.ecrf.server.whole.FileTrial.command;
import static org.ecrf.server.whole.FileTrial.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.AttachFile;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not taken as a file: by what it is, by its name, by its size. */
@ExtendWith(ArquillianExtension.class)
class HostileFilesIT {
  @Inject WholeTrial trial;
  @Inject FileTrial files;
  @Inject AttachFile attach;
  @Inject Database database;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        HostileFilesIT.class, WholeTrial.class, WholeStudy.class, FileTrial.class, Files.class);
  }

  @BeforeEach
  void aStudyAsksForFiles() {
    subject = trial.consents(files.begins());
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
    Client.Answer taken = upload(subject, "letter", "large.pdf", Files.pdf(LARGEST), 0);
    assertEquals(200, taken.status(), taken.body());
    assertEquals(422, upload(subject, "letter", "larger.pdf", Files.pdf(LARGEST + 1), 1).status());
  }

  private void refuses(String name, byte[] content, String rule) {
    Refusal refusal =
        trial.refusal(
            "coordinator", () -> attach.attach(command(subject, "letter", name, content, 0)));
    assertEquals("unreadable", refusal.code(), name);
    Refusal.Unreadable unreadable = (Refusal.Unreadable) refusal;
    assertEquals("call/call/letter", unreadable.items().getFirst().path());
    String said = unreadable.items().getFirst().rule().in("en");
    assertTrue(said.contains(rule), name + ": " + said);
  }
}

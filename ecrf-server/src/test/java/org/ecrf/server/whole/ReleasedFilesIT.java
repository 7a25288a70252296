package org.ecrf.server.whole;

import static org.ecrf.server.whole.FileTrial.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.WholeRelease.Released;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files leave with a dataset where their item does, as they were sent, each once. */
@ExtendWith(ArquillianExtension.class)
class ReleasedFilesIT {
  @Inject WholeTrial trial;
  @Inject FileTrial files;
  @Inject WholeRelease release;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        ReleasedFilesIT.class,
        WholeTrial.class,
        WholeStudy.class,
        WholeRelease.class,
        FileTrial.class,
        Files.class);
  }

  @Test
  void theFileThatStandsLeavesAndNoOther() throws Exception {
    SubjectRef subject = trial.screened(files.begins(), "M");
    files.attaches(subject, "letter", "earlier.pdf", Files.pdf("earlier"), 0);
    AttachedFile letter =
        file(files.attaches(subject, "letter", "letter.pdf", Files.pdf("now"), 1), "letter").get();
    files.attaches(subject, "own", "own.pdf", Files.pdf("own"), 0);
    files.attaches(subject, "scan", "scan.png", Files.png(), 0);
    Released released = release.of(left(subject));

    String name = "files/" + letter.sha256() + ".pdf";
    List<String> names =
        released.tables().keySet().stream().filter(member -> member.startsWith("files/")).toList();
    assertEquals(List.of(name), names, "not the earlier one, nor what is withheld");
    assertArrayEquals(Files.pdf("now"), released.tables().get(name));
    assertTrue(released.table("call.csv").contains(letter.text()), "the table names it");
    assertTrue(released.table("manifest.json").contains(name), "and so does the manifest");
    assertTrue(released.odm().contains(letter.sha256()));
    for (String withheld : List.of("own.pdf", "scan.png", "earlier.pdf")) {
      assertFalse(released.says(withheld), withheld);
    }
  }

  private SubjectRef left(SubjectRef subject) {
    trial.enters(subject, "call", "call", Map.of("visit_date", ItemValue.of("2026-03-02")));
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    trial.completes(subject, "call", "call");
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
    release.screenFails(subject);
    return subject;
  }
}

package org.ecrf.server.whole;

import static org.ecrf.server.whole.NameEverywhere.LETTER;
import static org.ecrf.server.whole.NameEverywhere.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.DownloadAttachment;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After redactions of a name no column of any table holds it, whatever it was written into. */
@ExtendWith(ArquillianExtension.class)
class ErasedEverywhereIT {
  private static final int MOST = 60;
  private static final ItemPath LETTER_AT = ItemPath.parse("first/person/letter");

  @Inject WholeTrial trial;
  @Inject AskRedaction ask;
  @Inject ConfirmRedaction confirm;
  @Inject DownloadAttachment download;
  @Inject OpenEntry open;
  @Inject VerifyTrail verify;
  @Inject Database database;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        ErasedEverywhereIT.class,
        WholeTrial.class,
        WholeStudy.class,
        NameEverywhere.class,
        Files.class);
  }

  @BeforeEach
  void aNameIsWrittenEverywhere() {
    String study = trial.begins(NameEverywhere::study);
    subject = trial.consents(study);
    new NameEverywhere(trial, subject).isWritten();
  }

  @Test
  void nothingIsLeftOfItInAnyColumnOfAnyTable() throws Exception {
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(LETTER));
    assertTrue(
        database
            .holding(NAME)
            .containsAll(
                List.of(
                    "ecrf.act.disclosed",
                    "ecrf.attachment.name",
                    "ecrf.attachment_part.content",
                    "ecrf.decision.reason",
                    "ecrf.entry.data",
                    "ecrf.entry.mistake",
                    "ecrf.query.message",
                    "ecrf.query_message.message",
                    "ecrf.redaction.reason",
                    "ecrf.subject.mistake",
                    "ecrf.subject.missed")),
        () -> database.holding(NAME).toString());
    assertEquals("file-erased", eraseAllThatPeopleWrote());

    assertEquals(List.of(), database.holding(NAME));
    assertEquals(List.of(), database.holding(digest), "who has the file cannot tell it was here");
    assertEquals(List.of(), trial.as("inspector", () -> verify.ofSubject(subject)).faults());
  }

  @Test
  void whatIsMadeOfItGoesToo() {
    String fingerprints =
        "select q.fingerprint from query q join subject s on s.id = q.subject_id"
            + " where s.study = '%s' and q.fingerprint is not null".formatted(subject.study());
    assertFalse(database.column(fingerprints).isEmpty());
    eraseAllThatPeopleWrote();
    assertEquals(List.of(), database.column(fingerprints));
  }

  @Test
  void anErasedAnswerIsEmptyAndSaysWhyNowAndAsOfThen() {
    Instant before = Instant.now();
    eraseAllThatPeopleWrote();
    for (String item : List.of("contact", "letter")) {
      ItemView now = trial.opens("coordinator", subject, "first", "person").items().get(item);
      assertNull(now.value());
      assertTrue(now.redacted(), item);
      ItemView then = asOf(before).get(item);
      assertNull(then.value());
      assertTrue(then.redacted(), item);
      assertEquals(now, asOf(Instant.now()).get(item));
    }
    assertFalse(asOf(before).get("sex").redacted());
  }

  private Map<String, ItemView> asOf(Instant moment) {
    return trial.as("coordinator", () -> open.asOf(subject, "first", "person", moment)).items();
  }

  /** One place after the other; what the platform has made of them is not asked for. */
  private String eraseAllThatPeopleWrote() {
    for (int i = 0; i < MOST; i++) {
      Optional<String> place = places().stream().findFirst();
      if (place.isEmpty()) {
        return refusedDownload();
      }
      erase(place.get());
    }
    throw new AssertionError("still there: " + places());
  }

  /** Acts of people with the paths at which they have brought the name. */
  private TreeSet<String> places() {
    return new TreeSet<>(
        database.column(
            """
            select a.seq || ' ' || p.path
              from act a cross join lateral (
                select c ->> 'path', c -> 'to' from jsonb_array_elements(a.disclosed -> 'changes') c
                union all select 'reason', a.disclosed -> 'reason') p (path, told)
             where a.chain = 'subject:%s/%s' and a.who <> 'system' and a.action <> 'redact'
               and strpos(p.told::text, '%s') > 0
            """
                .formatted(subject.study(), subject.number(), NAME)));
  }

  private void erase(String place) {
    long act = Long.parseLong(place.substring(0, place.indexOf(' ')));
    List<String> paths = List.of(place.substring(place.indexOf(' ') + 1));
    long redaction =
        trial.as(
            "investigator",
            () ->
                ask.ask(
                    new AskRedaction.Command(subject, act, paths, "A name", WholeTrial.request())));
    trial.as(
        "data-manager",
        () -> {
          confirm.confirm(subject.study(), redaction, WholeTrial.request());
          return true;
        });
  }

  private String refusedDownload() {
    Client.Answer answer =
        Client.as("coordinator")
            .get(
                "/api/studies/%s/subjects/%s/entries/first/person/attachments?item=%s"
                    .formatted(subject.study(), subject.number(), LETTER_AT.item()));
    assertEquals(409, answer.status(), answer.body());
    return trial
        .refusal("coordinator", () -> download.find(subject, LETTER_AT, "0".repeat(64)))
        .code();
  }
}

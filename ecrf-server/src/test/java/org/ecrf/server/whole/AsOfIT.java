package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Statements;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.study.PutIntoForce;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** At any past moment the casebook is what it was then: the answers recorded live come again. */
@ExtendWith(ArquillianExtension.class)
class AsOfIT {
  private static final int ACTS = 120;
  private static final int COMPARED = 40;
  private static final List<String> READERS =
      List.of("inspector", "sponsor", "pharmacist", "coordinator");

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject PublishStudy publish;
  @Inject PutIntoForce putIntoForce;
  @Inject ShowCasebook showCasebook;
  @Inject OpenEntry openEntry;
  @Inject Statements statements;

  /** What one reader was shown at a moment, by path. */
  private record Seen(Instant at, String reader, Map<String, JsonNode> answers) {}

  @Deployment
  static WebArchive war() {
    return Archive.war(
        AsOfIT.class, WholeTrial.class, WholeStudy.class, Signer.class, RandomHistory.class);
  }

  @Test
  void randomMomentsOfARandomHistoryAreShownAsTheyWereRecordedLive() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    SubjectRef subject = trial.consents(trial.begins());
    RandomHistory history = new RandomHistory(subject.study(), subject.number(), seed, signer);
    history.screen();
    List<Seen> recorded = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      history.act();
      if (i == ACTS / 2) {
        amend(subject.study());
      }
      recorded.add(record(subject, READERS.get(random.nextInt(READERS.size())), null));
    }
    assertTrue(history.refused().size() < ACTS / 2, "seed " + seed + ": " + history.refused());
    long different = recorded.stream().map(Seen::answers).distinct().count();
    assertTrue(different > ACTS / 3, "seed " + seed + ": a history of " + different);
    Collections.shuffle(recorded, random);
    recorded.subList(0, COMPARED).forEach(then -> compare(subject, then, seed));
  }

  /** A label is worded otherwise from now on. */
  private void amend(String study) {
    String next = WholeStudy.yaml(study).replace("en: Weight,", "en: Body weight,");
    trial.as("administrator", () -> publish.publish(next, WholeTrial.request()));
    trial.as(
        "administrator",
        () ->
            putIntoForce.put(new PutIntoForce.Command(study, 2, null, null, WholeTrial.request())));
  }

  private void compare(SubjectRef subject, Seen then, long seed) {
    Seen now = record(subject, then.reader(), then.at());
    assertEquals(then.answers().keySet(), now.answers().keySet(), "seed " + seed);
    then.answers()
        .forEach(
            (path, answer) ->
                assertEquals(
                    answer.toPrettyString(),
                    now.answers().get(path).toPrettyString(),
                    () -> then.reader() + " at " + then.at() + " " + path + ", seed " + seed));
  }

  /** The casebook and each of its forms; as of then, or live. */
  private static Seen record(SubjectRef ref, String reader, Instant then) {
    String subject = "/api/studies/" + ref.study() + "/subjects/" + ref.number();
    String query = then == null ? "" : "?at=" + then;
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    JsonNode casebook = get(reader, subject + query);
    answers.put(subject, casebook);
    for (JsonNode visit : casebook.path("visits")) {
      for (JsonNode form : visit.path("forms")) {
        String path =
            subject
                + "/entries/"
                + encoded(visit.path("key").asText())
                + "/"
                + encoded(form.path("form").asText());
        answers.put(path, get(reader, path + query));
      }
    }
    return new Seen(Instant.now().truncatedTo(ChronoUnit.MICROS), reader, answers);
  }

  private static String encoded(String key) {
    return key.replace("[", "%5B").replace("]", "%5D");
  }

  /** Without what the caller could do: nothing can be done in the past. */
  private static JsonNode get(String reader, String path) {
    Client.Answer answer = Client.as(reader).get(path);
    assertEquals(200, answer.status(), () -> path + " " + answer.body());
    return ((ObjectNode) answer.json())
        .without(List.of("additions", "editable", "readOnlyBecause"));
  }

  @Test
  void whatIsNoMomentOfTheSubjectsLifeIsRefused() {
    SubjectRef subject = trial.consents(trial.begins());
    String path = "/api/studies/" + subject.study() + "/subjects/" + subject.number() + "?at=";
    for (String moment :
        List.of("yesterday", "2026-11-22", "1999-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
      Client.Answer answer = Client.as("inspector").get(path + moment);
      assertEquals(422, answer.status(), answer.body());
      assertEquals("at", answer.json().path("items").path(0).path("path").asText());
    }
  }

  @Test
  void whoMayNotSeeTheSubjectNowMayNotSeeItAsItWas() {
    SubjectRef subject = trial.consents(trial.begins());
    assertEquals(
        new Refusal.NotFound("subject"),
        trial.refusal("stranger", () -> showCasebook.asOf(subject, Instant.now())));
    Client.Answer form =
        Client.as("coordinator")
            .get(
                "/api/studies/%s/subjects/%s/entries/dose_1/product?at=%s"
                    .formatted(subject.study(), subject.number(), Instant.now()));
    assertEquals(403, form.status(), form.body());
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheHistory() {
    SubjectRef subject = trial.screened(trial.begins(), "M");
    long few = casebook(subject);
    for (int i = 0; i < 8; i++) {
      trial.adds(subject, "log", "adverse_event");
    }
    assertEquals(few, casebook(subject));
    assertTrue(few <= 8, "statements: " + few);
    Instant now = Instant.now();
    long form =
        trial.as(
            "inspector", () -> statements.of(() -> openEntry.asOf(subject, "first", "body", now)));
    assertTrue(form <= 8, "statements: " + form);
  }

  private long casebook(SubjectRef subject) {
    Instant now = Instant.now();
    return trial.as("inspector", () -> statements.of(() -> showCasebook.asOf(subject, now)));
  }
}

package org.ecrf.server.review;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from the query to the dataset, as a program goes it. */
@ExtendWith(ArquillianExtension.class)
class ReviewApiIT {
  private final Client monitor = Client.as("monitor");
  private final Client manager = Client.as("data-manager");
  private final Client sponsor = Client.as("sponsor");
  @Inject SmallTrial trial;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(ReviewApiIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "A-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void aQueryGoesFromHandToHand() {
    SubjectRef subject = trial.consents(study);
    Client.Answer raised =
        monitor.post(
            of(subject) + "/queries", "{\"at\": \"first/body/weight\", \"text\": \"Why?\"}");
    assertEquals(201, raised.status(), raised.body());
    String query = "/api/studies/" + study + "/queries/" + raised.json().path("id").asLong();
    said(Client.as("coordinator").post(query + "/answer", "{\"text\": \"Because.\"}"));
    said(monitor.post(query + "/reopening", "{\"text\": \"Because of what?\"}"));
    said(monitor.post(query + "/closure", ""));
    assertEquals(409, monitor.post(query + "/closure", "").status());

    JsonNode page =
        monitor
            .get("/api/studies/" + study + "/queries?state=CLOSED&subject=" + subject.number())
            .json();
    assertEquals(1, page.path("total").asInt());
    JsonNode row = page.path("rows").path(0);
    assertEquals("first/body/weight", row.path("at").asText());
    assertEquals(4, row.path("messages").size());
  }

  @Test
  void aSubjectIsLockedExportedAndDownloaded() throws Exception {
    SubjectRef subject = trial.readyToLock(study, "70");
    assertEquals(0, manager.get(of(subject) + "/lock-conditions").json().path("total").asInt(-1));
    JsonNode lock = manager.post(of(subject) + "/lock", "").json();
    assertEquals(subject.number(), lock.path("subject").asText(), lock.toString());
    assertEquals(lock, sponsor.get("/api/studies/" + study + "/locks").json().path("rows").path(0));

    String exports = "/api/studies/" + study + "/exports";
    Client.Answer accepted = sponsor.post(exports, "{\"lock\": " + lock.path("id") + "}");
    assertEquals(202, accepted.status(), accepted.body());
    JsonNode job = done(exports + "/" + accepted.json().path("id").asLong());
    for (JsonNode file : job.path("files")) {
      if (!file.path("name").asText().endsWith(".zip")) {
        download(exports + "/" + job.path("id").asLong(), file);
      }
    }
    assertEquals(403, Client.as("coordinator").get(exports).status());
    assertEquals(
        404, sponsor.get(exports + "/" + job.path("id").asLong() + "/files/other.txt").status());
  }

  @Test
  void theSealOverTheLockStandsInTheManifestAndCanBeTakenAway() {
    SubjectRef subject = trial.readyToLock(study, "70");
    JsonNode lock = manager.post(of(subject) + "/lock", "").json();
    String exports = "/api/studies/" + study + "/exports";
    Client.Answer accepted = sponsor.post(exports, "{\"lock\": " + lock.path("id") + "}");
    String job = exports + "/" + accepted.json().path("id").asLong();
    String manifest =
        done(job).path("files").findValuesAsText("name").stream()
            .filter(name -> name.endsWith(".manifest.json"))
            .findFirst()
            .orElseThrow();
    JsonNode seal = sponsor.get(job + "/files/" + manifest).json().path("seal");
    assertEquals("study:" + study, seal.path("scope").asText(), manifest);

    String seals = "/api/studies/" + study + "/seals";
    long number = seal.path("number").asLong();
    JsonNode kept =
        sponsor.get(seals + "?limit=1&offset=" + (number - 1)).json().path("rows").path(0);
    assertEquals(number, kept.path("number").asLong());
    for (String same : List.of("hash", "key", "signature")) {
      assertEquals(seal.path(same), kept.path(same), same);
    }
    assertTrue(kept.path("seal").asText().contains(lock.path("trailHead").asText()));
    assertEquals(403, Client.as("coordinator").get(seals).status(), "one site is not all");
  }

  @Test
  void theMatrixAndTheCasebookAreThere() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    JsonNode row =
        monitor.get("/api/studies/" + study + "/subjects?state=SCREENING").json().path("rows");
    assertEquals("IN_PROGRESS", row.path(0).path("visits").path(0).path("status").asText());
    JsonNode casebook = monitor.get(of(subject)).json();
    assertEquals(
        "IN_PROGRESS",
        casebook.path("visits").path(0).path("forms").path(0).path("state").asText());
    assertEquals(404, Client.as("monitor-02").get(of(subject)).status());
  }

  @Test
  void theDocumentOfTheApiNamesItsResourcesAndTheBearerToken() {
    String document = monitor.get("/../openapi").body();
    assertTrue(document.contains("/studies/{study}/subjects/{number}/lock"), document);
    assertTrue(document.contains("/studies/{study}/exports/{id}/files/{name}"), document);
    assertTrue(document.contains("scheme: bearer"), document);
  }

  private void download(String export, JsonNode file) throws Exception {
    Client.Answer answer = sponsor.get(export + "/files/" + file.path("name").asText());
    assertEquals(200, answer.status());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(file.path("sha256").asText(), HexFormat.of().formatHex(digest));
    assertEquals("\"" + file.path("sha256").asText() + "\"", answer.header("ETag"));
  }

  private JsonNode done(String job) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sponsor.get(job).json(), now -> now.path("state").asText().equals("DONE"));
  }

  private static void said(Client.Answer answer) {
    assertEquals(204, answer.status(), answer.body());
  }

  private static String of(SubjectRef subject) {
    return "/api/studies/" + subject.study() + "/subjects/" + subject.number();
  }
}

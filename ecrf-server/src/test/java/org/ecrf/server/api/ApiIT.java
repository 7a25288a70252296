package org.ecrf.server.api;

import static org.ecrf.server.container.Problem.problem;
import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ApiIT {
  private static final String SUBJECTS = "/api/studies/" + STUDY + "/subjects";
  private final Client coordinator = Client.as("coordinator");
  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(ApiIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void theDatabaseIsReadyAndThatIsSaidToEverybody() {
    Client.Answer ready = Client.nobody().get("/health/ready");
    assertEquals(200, ready.status());
    assertEquals("UP", ready.json().path("status").asText());
    assertTrue(
        Math.abs(ready.json().path("clock").path("millisAheadOfDatabase").asLong(9999)) < 1000,
        ready.body());
    assertTrue(ready.json().path("seals").path("made").asBoolean(), ready.body());
  }

  @Test
  void withoutATokenEverythingIsRefused() {
    Client.Answer answer = Client.nobody().get("/api/me");
    problem(answer, 401, "not-signed-in");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
  }

  @Test
  void aCallerLearnsWhoTheyAre() {
    JsonNode me = coordinator.get("/api/me").json();
    assertEquals("coordinator", me.path("name").asText());
    assertEquals("COORDINATOR", me.path("grants").path(0).path("role").asText());
    assertEquals("01", me.path("grants").path(0).path("site").asText());
  }

  @Test
  void aSubjectIsRegisteredAndWhatIsEnteredComesBack() {
    String entry = register() + "/entries/screening/vitals";
    Client.Answer saved =
        coordinator.patch(
            entry,
            """
            {"changes": {"weight": {"value": "100.1", "unit": "kg", "version": 0},
                         "height": {"missing": "ND", "reason": "chair", "version": 0}}}
            """,
            fresh());
    assertEquals(200, saved.status(), saved.body());

    JsonNode read = coordinator.get(entry).json();
    assertEquals("IN_PROGRESS", read.path("state").asText());
    assertEquals("100.1", read.path("items").path("weight").path("value").asText());
    assertEquals("kg", read.path("items").path("weight").path("unit").asText());
    assertEquals(1, read.path("items").path("weight").path("version").asInt());
    assertEquals("ND", read.path("items").path("height").path("missing").asText());
    assertEquals("E01", read.path("findings").path(0).path("check").asText());
  }

  @Test
  void aStaleVersionIsAConflictThatNamesTheItem() {
    String entry = register() + "/entries/screening/vitals";
    String first =
        "{\"changes\": {\"weight\": {\"value\": \"64\", \"unit\": \"kg\", \"version\": 0}}}";
    assertEquals(200, coordinator.patch(entry, first, fresh()).status());
    Client.Answer stale = coordinator.patch(entry, first.replace("64", "65"), fresh());
    JsonNode problem = problem(stale, 409, "stale");
    assertEquals("screening/vitals/weight", problem.path("items").path(0).path("path").asText());
    assertEquals("64", problem.path("items").path(0).path("value").path("value").asText());
  }

  @Test
  void otherSitesAreUnknownAndOtherRolesAreTurnedAway() {
    SubjectRef there = trial.register("02");
    problem(coordinator.get(SUBJECTS + "/" + there.number() + "/trail"), 404, "not-found");
    problem(
        Client.as("monitor")
            .patch(
                register() + "/entries/screening/vitals",
                "{\"changes\": {\"nyha\": {\"value\": \"I\", \"version\": 0}}}",
                fresh()),
        403,
        "not-permitted");
    problem(coordinator.get("/api/no/such/place"), 404, "not-found");
    assertEquals(405, coordinator.post("/api/me", "{}").status());
  }

  @Test
  void theSameStudyTextIsPublishedOnceAndWhatWouldTouchDataIsRefused() {
    Client administrator = Client.as("administrator");
    String yaml = BundledStudies.yaml(STUDY);
    JsonNode same = administrator.post("/api/studies", "application/yaml", yaml).json();
    assertEquals(1, same.path("version").asInt());
    String bolder = yaml.replaceFirst("sensitive: yes", "sensitive: no");
    JsonNode refused =
        problem(administrator.post("/api/studies", "application/yaml", bolder), 409, "amendment");
    assertTrue(
        refused.path("because").path(0).path("en").asText().contains("sensitive"),
        refused.toString());
  }

  @Test
  void aStudyIsShownWithItsForms() {
    JsonNode study = coordinator.get("/api/studies/" + STUDY).json();
    assertEquals(STUDY, study.path("id").asText());
    assertEquals(
        "Weight",
        study
            .path("forms")
            .path("vitals")
            .path("sections")
            .path(0)
            .path("items")
            .path(0)
            .path("label")
            .path("en")
            .asText());
    problem(Client.as("stranger").get("/api/studies/" + STUDY), 404, "not-found");
  }

  @Test
  void theTrailIsReadPageByPage() {
    String subject = register();
    JsonNode page = Client.as("inspector").get(subject + "/trail?limit=1").json();
    assertEquals(1, page.path("total").asInt());
    assertEquals("register", page.path("rows").path(0).path("action").asText());
  }

  @Test
  void theVerdictsAreReadAndEnrolmentSaysWhatWaits() {
    String subject = register();
    Client investigator = Client.as("investigator");
    JsonNode eligibility = investigator.get(subject + "/eligibility?decision=enrolment").json();
    assertTrue(eligibility.path("waits").size() > 5, eligibility.toString());
    JsonNode signable = investigator.get(subject + "/signable?decision=enrolment").json();
    assertTrue(signable.path("obstacles").toString().contains("I01"), signable.toString());
    String begun =
        "{\"decision\": \"enrolment\", \"shown\": \"%s\"}"
            .formatted(signable.path("shown").asText());
    problem(investigator.post(subject + "/signings", begun), 409, "not-ready-to-sign");
  }

  private String register() {
    Client.Answer answer =
        post(SUBJECTS, "{\"site\": \"01\", \"consentDate\": \"" + LocalDate.now() + "\"}", fresh());
    assertEquals(201, answer.status(), answer.body());
    return SUBJECTS + "/" + answer.json().path("number").asText();
  }

  private Client.Answer post(String path, String json, String request) {
    return coordinator.post(path, json, request, "application/json");
  }
}

package org.ecrf.server.api;

import static org.ecrf.server.container.Problem.problem;
import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be read are refused by name, wherever what is wrong stands. */
@ExtendWith(ArquillianExtension.class)
class RefusedRequestsIT {
  private static final String SUBJECTS = "/api/studies/" + STUDY + "/subjects";
  private final Client coordinator = Client.as("coordinator");
  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(RefusedRequestsIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void valuesThatCannotBeReadAreNamed() {
    Client.Answer answer =
        coordinator.patch(
            register() + "/entries/screening/vitals",
            "{\"changes\": {\"weight\": {\"value\": \"7o\", \"unit\": \"kg\", \"version\": 0}}}",
            fresh());
    JsonNode problem = problem(answer, 422, "unreadable");
    assertEquals("screening/vitals/weight", problem.path("items").path(0).path("path").asText());
    assertFalse(problem.path("items").path(0).path("rule").path("en").asText().isEmpty());
  }

  @Test
  void whatTheApiDoesNotKnowIsRefusedByName() {
    String entry = register() + "/entries/screening/vitals";
    JsonNode unknown =
        problem(
            coordinator.patch(entry, "{\"changes\": {}, \"colour\": \"red\"}", fresh()),
            422,
            "unreadable");
    assertEquals("colour", unknown.path("items").path(0).path("path").asText());
    JsonNode number =
        problem(
            coordinator.patch(
                entry, "{\"changes\": {\"weight\": {\"value\": 64.50, \"version\": 0}}}", fresh()),
            422,
            "unreadable");
    assertEquals("changes/weight/value", number.path("items").path(0).path("path").asText());
    problem(coordinator.patch(entry, "{\"changes\": ", fresh()), 400, "malformed");
    problem(
        coordinator.patch(entry, "{\"changes\": {}, \"changes\": {}}", fresh()), 400, "malformed");
    problem(coordinator.patch(entry, "", fresh()), 422, "unreadable");
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 20) + 1, 8_000_000, 70_000_000})
  void aBodyHasALimit(int bytes) {
    Client administrator = Client.as("administrator");
    problem(
        administrator.post("/api/studies", "application/yaml", new byte[bytes]),
        413,
        "request-entity-too-large");
    problem(
        administrator.stream(
            "/api/studies", "application/yaml", new ByteArrayInputStream(new byte[bytes])),
        413,
        "request-entity-too-large");
  }

  @Test
  void aStudyFileThatIsNotUtf8IsRefusedWhereItIsNot() {
    Client administrator = Client.as("administrator");
    byte[] latin1 = "study: LATIN-1\ntitle: Försök\n".getBytes(StandardCharsets.ISO_8859_1);
    JsonNode place =
        problem(administrator.post("/api/studies", "application/yaml", latin1), 422, "unreadable")
            .path("items")
            .path(0);
    assertEquals("2:9", place.path("path").asText());
    assertTrue(place.path("rule").toString().contains("not UTF-8"), place.toString());
    byte[] utf16 = "study: UTF-16\n".getBytes(StandardCharsets.UTF_16);
    problem(administrator.post("/api/studies", "application/yaml", utf16), 422, "unreadable");
    for (String charset : List.of("iso-8859-1", "\"ISO-8859-1\"", "utf-16", "klingon")) {
      problem(
          administrator.post("/api/studies", "application/yaml; charset=" + charset, latin1),
          415,
          "unsupported-media-type");
    }
  }

  @Test
  void aNumberThatNoRuleCanKeepIsRefusedWhereItStands() {
    String study = BundledStudies.yaml(STUDY).replace("study: " + STUDY, "study: HUGE-1");
    String huge = study.replaceFirst("met when: \\|\n", "$0      1e400 > 1 ||\n");
    JsonNode problem =
        problem(
            Client.as("administrator").post("/api/studies", "application/yaml", huge),
            422,
            "unreadable");
    assertTrue(problem.toString().contains("“1e400” must be a number"), problem.toString());
  }

  @Test
  void anAddressThatNothingCanBeStoredUnderLeadsNowhere() {
    problem(coordinator.get(SUBJECTS + "/01-%00"), 404, "not-found");
    problem(coordinator.get("/api/studies/%00/subjects"), 404, "not-found");
    JsonNode parameter =
        problem(coordinator.get(SUBJECTS + "?site=01%00&limit=5"), 422, "unreadable");
    assertEquals("site", parameter.path("items").path(0).path("path").asText());
  }

  @Test
  void aTextThatCannotBeStoredIsRefusedWhereverItStands() {
    JsonNode site =
        problem(
            coordinator.post(
                SUBJECTS, "{\"site\": \"01\\u0000\", \"consentDate\": \"2026-03-02\"}"),
            422,
            "unreadable");
    assertEquals("site", site.path("items").path(0).path("path").asText());
    JsonNode grant =
        problem(
            Client.as("administrator")
                .post(
                    "/api/studies/" + STUDY + "/grants",
                    "{\"user\": \"x\", \"role\": \"MONITOR\", \"from\":"
                        + " \"+1000000000-12-31T23:59:59Z\"}"),
            422,
            "unreadable");
    assertEquals("from", grant.path("items").path(0).path("path").asText());
  }

  @Test
  void aQueryParameterThatCannotBeReadIsNamed() {
    for (String wrong : new String[] {"limit=abc", "limit=99999999999", "limit=0", "offset=-1"}) {
      JsonNode problem = problem(coordinator.get(SUBJECTS + "?" + wrong), 422, "unreadable");
      assertEquals(
          wrong.substring(0, wrong.indexOf('=')),
          problem.path("items").path(0).path("path").asText());
    }
    JsonNode state = problem(coordinator.get(SUBJECTS + "?state=NOPE"), 422, "unreadable");
    assertEquals("state", state.path("items").path(0).path("path").asText());
  }

  @Test
  void anImpossibleDayOfConsentGivesNoNumber() {
    JsonNode problem =
        problem(
            coordinator.post(SUBJECTS, "{\"site\": \"01\", \"consentDate\": \"0001-01-01\"}"),
            422,
            "unreadable");
    assertEquals("consentDate", problem.path("items").path(0).path("path").asText());
  }

  @Test
  void aRequestWithoutABodyNeedsNoType() {
    problem(coordinator.post(SUBJECTS, ""), 422, "unreadable");
  }

  @Test
  void aStudyWithErrorsIsRefusedWithTheirPlaces() {
    Client administrator = Client.as("administrator");
    JsonNode problem =
        problem(
            administrator.post("/api/studies", "application/yaml", "study: [X\n"),
            422,
            "unreadable");
    assertTrue(
        problem.path("items").path(0).path("path").asText().matches("\\d+:\\d+"),
        problem.toString());
    problem(coordinator.post("/api/studies", "application/yaml", "study: X"), 403, "not-permitted");
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

package org.ecrf.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.Test;

/** What somebody who logs in for the first time finds. */
class DemoIT {
  private static final String STUDY = "studies/NCT05061030/";

  @Test
  void subjectsInAllStatesAtBothSites() throws Exception {
    List<JsonNode> subjects = rows("data-manager", STUDY + "subjects?limit=100");
    assertTrue(subjects.size() >= 10);
    assertEquals(
        Set.of("SCREENING", "ENROLLED", "SCREEN_FAILED", "WITHDRAWN"), texts(subjects, "state"));
    assertEquals(Set.of("01", "02"), texts(subjects, "site"));
    assertTrue(
        subjects.stream().anyMatch(subject -> subject.path("degree").asText().equals("LOCKED")));
  }

  @Test
  void aSubjectWhomEverythingAllowsWaitsForTheInvestigator() throws Exception {
    JsonNode waiting = get("investigator", STUDY + "subjects/01-005/eligibility");
    // others may have taken the last place of the age band meanwhile
    assertTrue(waiting.path("blocks").size() == 0 || onlyPlaces(waiting.path("blocks")));
    assertEquals(0, waiting.path("waits").size());
    assertTrue(waiting.path("mayDecide").asBoolean());
  }

  @Test
  void theMonitorsQueryWaitsForAnAnswer() throws Exception {
    List<JsonNode> queries = rows("monitor", STUDY + "queries?limit=100&subject=01-004");
    assertTrue(
        queries.stream()
            .anyMatch(
                query ->
                    query.path("state").asText().equals("OPEN")
                        && query.path("origin").asText().equals("PERSON")));
  }

  @Test
  void theCoordinatorOfOneSiteSeesNothingOfTheOther() throws Exception {
    assertEquals(Set.of("02"), texts(rows("coordinator-02", STUDY + "subjects?limit=100"), "site"));
  }

  private static boolean onlyPlaces(JsonNode blocks) {
    return blocks.size() == 1 && blocks.get(0).asText().startsWith("I03");
  }

  private static Set<String> texts(List<JsonNode> rows, String field) {
    Set<String> texts = new TreeSet<>();
    rows.forEach(row -> texts.add(row.path(field).asText()));
    return texts;
  }

  private static List<JsonNode> rows(String account, String path) throws Exception {
    return StreamSupport.stream(get(account, path).path("rows").spliterator(), false).toList();
  }

  private static JsonNode get(String account, String path) throws Exception {
    RunningSystem system = RunningSystem.get();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(system.url() + "/api/" + path))
            .header("Authorization", "Bearer " + system.token(account))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}

package org.ecrf.server.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.server.container.Archive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what is refused, sent as a client sends it. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {
  private static final List<String> LANGUAGES = List.of("en", "sv", "pl");
  private static KindsTrial trial;

  @Deployment(testable = false)
  static WebArchive war() {
    return Archive.war();
  }

  @BeforeAll
  static void begins() {
    trial = KindsTrial.begins();
  }

  static Stream<BadInput> table() {
    return Stream.of(
            BadValues.all(),
            BadPlaces.all(),
            BadBodies.all(),
            BadRequests.all(),
            BadCommands.all(),
            BadSettings.all())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void isRefusedByNameAndChangesNothing(BadInput bad) throws JsonProcessingException {
    Stored before = Stored.now();
    HttpResponse<String> answer = bad.attempt().send(trial);
    assertEquals(before, Stored.now(), "something was stored, or lost");

    assertEquals(bad.status(), answer.statusCode(), answer.body());
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertEquals("urn:ecrf:problem:" + bad.code(), problem.path("type").asText(), answer.body());
    assertFalse(problem.path("detail").asText().isBlank(), answer.body());
    boolean asks = bad.attempt().method().equals("GET");
    assertFalse(asks && problem.path("detail").asText().contains("saved"), answer.body());
    if (bad.named() != null) {
      JsonNode item = problem.path("items").path(0);
      assertEquals(bad.named(), item.path("path").asText(), answer.body());
      assertTrue(bad.code().equals("stale") || isInEveryLanguage(item), answer.body());
    }
  }

  private static boolean isInEveryLanguage(JsonNode item) {
    return LANGUAGES.stream()
        .allMatch(language -> !item.path("rule").path(language).asText().isBlank());
  }
}

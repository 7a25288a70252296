package org.ecrf.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.deploy.launch.Identity;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
  private final List<DemoSubject> subjects = DemoFiles.subjects("NCT05061030");

  @Test
  void atLeastTenSubjectsEachWithANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    subjects.forEach(subject -> names.add(subject.name()));
    assertTrue(names.size() >= 10);
    assertEquals(subjects.size(), names.size(), "names make the request ids");
  }

  @Test
  void aSubjectsOwnAnswersReplaceTheCommonOnes() {
    DemoSubject girl = subjects.getFirst();
    DemoAnswers answers =
        DemoAnswers.of(girl, DemoFiles.answers("NCT05061030"), LocalDate.of(2026, 7, 1));
    assertEquals(
        Map.of("value", "28.4", "unit", "kg", "version", 0),
        answers.changes("screening/vitals").get("weight"));
    assertEquals(
        Map.of("value", "NONE", "version", 0), answers.changes("screening/vitals").get("nyha"));
    assertEquals(
        Map.of("value", "2017-03-23", "version", 0),
        answers.changes("screening/demography").get("birth_date"));
  }

  @Test
  void nothingOfTheDemoLiesInTheFuture() {
    subjects.stream()
        .filter(subject -> subject.steps().toString().contains("month_3"))
        .forEach(subject -> assertTrue(subject.consented() >= 7 + 92, subject.name()));
  }

  @Test
  void aRepeatThatIsAddedIsEnteredWithoutTheNameOfItsForm() {
    DemoAnswers answers = new DemoAnswers(Map.of(), LocalDate.of(2026, 7, 1));
    JsonNode added = new ObjectMapper().valueToTree(Map.of("form", "log/insulin", "since", "@1d"));
    assertEquals(
        Map.of("since", Map.of("value", "2026-07-02", "version", 0)), answers.changes(added));
    assertEquals("log/insulin%5B2%5D", DemoAnswers.address("log/insulin[2]"));
  }

  @Test
  void eachGrantIsOfAnAccountInTheRealm() throws IOException {
    JsonNode realm =
        new ObjectMapper().readTree(getClass().getResource("/keycloak/ecrf-realm.json"));
    Set<String> accounts = new HashSet<>();
    for (JsonNode user : realm.path("users")) {
      if (user.path("serviceAccountClientId").isMissingNode()) {
        accounts.add(user.path("username").asText());
      }
    }
    Set<String> granted = new HashSet<>();
    DemoFiles.studies().stream()
        .flatMap(study -> study.grants().stream())
        .forEach(grant -> granted.add(grant.user()));
    assertEquals(accounts, granted);
    assertEquals(
        List.of(Identity.DEMO_SECRET, Identity.DEMO_SIGN_SECRET),
        realm.path("clients").findValuesAsText("secret"));
  }
}

package org.ecrf.deploy.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.Test;

/** The server dies by kill -9 in the middle of saves; what it had acknowledged is there. */
class KilledServerIT {
  private static final String SUBJECTS = "studies/NCT05061030/subjects";
  private static final int CLIENTS = 4;

  /** Each client is well under way when the server dies. */
  private static final int SAVES_BEFORE = 20;

  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  @Test
  void everyAcknowledgedSaveIsThereAndNoneIsHalfThere() {
    ApiClient coordinator = People.as("coordinator");
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Map<String, Object> command =
          Map.of("site", "01", "consentDate", LocalDate.now().minusDays(2).toString());
      subjects.add(
          SUBJECTS
              + "/"
              + coordinator.post(SUBJECTS, command).expect(201).json().path("number").asText());
    }
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (String subject : subjects) {
        acknowledged.put(subject, 0);
        clients.execute(() -> saveUntilItDies(coordinator, subject));
      }
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Collections.min(acknowledged.values()) >= SAVES_BEFORE);
      RunningSystem.get().killWildFly();
    }
    RunningSystem.get().start();

    ApiClient afterwards = People.as("coordinator");
    for (String subject : subjects) {
      int saves = acknowledged.get(subject);
      JsonNode items =
          afterwards.get(subject + "/entries/screening/vitals").expect(200).json().path("items");
      int version = items.path("weight").path("version").asInt();
      assertTrue(
          version == saves || version == saves + 1,
          "acknowledged " + saves + ", found " + version + " (one may have been under way)");
      assertEquals(version, items.path("height").path("version").asInt(), "both items or none");
      assertEquals(weight(version), items.path("weight").path("value").asText());
      assertEquals(height(version), items.path("height").path("value").asText());
      JsonNode trail =
          afterwards
              .get(subject + "/trail?visit=screening&form=vitals&item=weight&limit=1")
              .expect(200)
              .json();
      assertEquals(version, trail.path("total").asInt(), "one act for each save");
    }
    System.getLogger("story")
        .log(System.Logger.Level.INFO, "acknowledged saves: " + acknowledged.values());
  }

  /** Saves one after the other until the server no longer answers, and counts what it has. */
  private void saveUntilItDies(ApiClient coordinator, String subject) {
    for (int version = 0; ; version++) {
      Map<String, Object> changes =
          Map.of(
              "weight",
              Map.of("value", weight(version + 1), "unit", "kg", "version", version),
              "height",
              Map.of("value", height(version + 1), "unit", "cm", "version", version));
      try {
        Reply reply =
            coordinator.patch(subject + "/entries/screening/vitals", Map.of("changes", changes));
        if (reply.status() != 200) {
          return;
        }
        acknowledged.put(subject, version + 1);
      } catch (AssertionError connectionLost) {
        return;
      }
    }
  }

  private static String weight(int n) {
    return 20 + n % 70 + "." + n % 10;
  }

  private static String height(int n) {
    return 100 + n % 90 + "." + n % 10;
  }
}

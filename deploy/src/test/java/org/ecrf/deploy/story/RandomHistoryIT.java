package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecrf.deploy.story.Acknowledged.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several clients at once live a random history on the same subjects. Afterwards the trail holds
 * what was acknowledged, each change once and nothing else, the values are the last of it, and the
 * chains are whole. Another seed: {@code -Decrf.seed=}.
 */
@Tag("long")
class RandomHistoryIT {
  private static final int CLIENTS = 4;
  private static final int SUBJECTS = 8;
  private static final int ACTS_OF_EACH = 900;
  private static final int PAGE = 500;

  private final long seed = Long.getLong("ecrf.seed", System.nanoTime());
  private final Acknowledged acknowledged = new Acknowledged();
  private final ApiClient coordinator = People.as("coordinator");

  @Test
  void theTrailHoldsWhatWasAcknowledgedAndNothingElse() throws Exception {
    System.getLogger("story").log(System.Logger.Level.INFO, "seed: " + seed);
    List<Casebook> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      subjects.add(begun());
    }
    live(subjects);
    System.getLogger("story")
        .log(System.Logger.Level.INFO, "acknowledged changes: " + acknowledged.size());
    assertTrue(acknowledged.size() > CLIENTS * ACTS_OF_EACH / 4, "most clients were heard");

    Reading reading = new Reading(People.as("inspector"));
    for (Place place : acknowledged.places()) {
      List<String> values = acknowledged.values(place);
      assertEquals(values, reading.history(place), () -> "seed " + seed + ": " + place);
      assertEquals(values.getLast(), reading.value(place), () -> "seed " + seed + ": " + place);
    }
    for (Casebook subject : subjects) {
      assertEquals(StoredChain.of(subject).verify(), reading.head(subject), subject.number());
    }
  }

  private void live(List<Casebook> subjects) throws Exception {
    List<Future<?>> lives = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        RandomClient client =
            new RandomClient(People.as("coordinator"), subjects, acknowledged, seed + i);
        lives.add(
            clients.submit(
                () -> {
                  for (int act = 0; act < ACTS_OF_EACH; act++) {
                    client.act();
                  }
                }));
      }
    }
    for (Future<?> life : lives) {
      life.get();
    }
  }

  /** A subject whose two forms are filled, so that each can be marked complete at any time. */
  private Casebook begun() {
    EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
    Casebook subject = Casebook.of(coordinator, boy.consent());
    Map<String, Answers> forms = new LinkedHashMap<>();
    forms.put("vitals", EligibleBoy.vitals("64.2"));
    forms.put("judgement", boy.screening().get("judgement").with("comment", "First"));
    forms.forEach((form, answers) -> subject.save("screening", form, answers));
    acknowledged.saved(new Place(subject, "vitals", "weight"), 1, "64.2");
    acknowledged.saved(new Place(subject, "vitals", "height"), 1, "171");
    acknowledged.saved(new Place(subject, "judgement", "comment"), 1, "First");
    return subject;
  }

  /** What the inspector reads. */
  private record Reading(ApiClient inspector) {

    /** All values that the trail has for an item, oldest first. */
    List<String> history(Place place) {
      String trail =
          "%s/trail?visit=screening&form=%s&item=%s&limit=%d&offset="
              .formatted(place.subject().path(), place.form(), place.item(), PAGE);
      List<String> values = new ArrayList<>();
      for (int offset = 0; ; offset += PAGE) {
        JsonNode lines = inspector.rows(trail + offset);
        for (JsonNode line : lines) {
          for (JsonNode change : line.path("changes")) {
            if (change.path("path").asText().equals(place.path())) {
              values.add(change.path("to").path("value").asText());
            }
          }
        }
        if (lines.size() < PAGE) {
          return values.reversed();
        }
      }
    }

    String value(Place place) {
      JsonNode entry =
          inspector.get(place.subject().entry("screening", place.form())).expect(200).json();
      return entry.path("items").path(place.item()).path("value").asText();
    }

    String head(Casebook subject) {
      return inspector.rows(subject.path() + "/trail?limit=1").path(0).path("hash").asText();
    }
  }
}

package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecrf.deploy.running.Launcher;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.story.Acknowledged.Place;
import org.ecrf.deploy.story.Requests.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once live a random history on the same subjects while the server, the database
 * and its sessions die by kill -9. Afterwards the trail holds what was acknowledged, each change
 * once and nothing else, the values are the last of it, the chains are whole, and the tables are
 * what the acts come to. Another seed: {@code -Decrf.seed=}.
 */
class RandomHistoryIT {
  private static final int PAGE = 500;

  private final long seed = Long.getLong("ecrf.seed", System.nanoTime());
  private final Acknowledged acknowledged = new Acknowledged();
  private final Requests requests = new Requests();
  private final AtomicInteger acts = new AtomicInteger();

  @Test
  void whatWasAcknowledgedIsThereOnceAndNothingElse() throws Exception {
    happens(6, 60, 3, 1);
  }

  @Test
  @Tag("long")
  void soItIsAfterThousandsOfActsAndManyKills() throws Exception {
    happens(12, 500, 10, 4);
  }

  private void happens(int clients, int actsOfEach, int many, int kills) throws Exception {
    say("seed: " + seed);
    List<Casebook> subjects = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      subjects.add(begun());
    }
    Map<Casebook, Integer> begun = new HashMap<>();
    subjects.forEach(subject -> begun.put(subject, StoredChain.of(subject).acts().size()));
    live(subjects, clients, actsOfEach, kills);
    say(
        "clients %d, acts %d, kills %d: requests done %d, refused %d, sent again after an outage %d; values acknowledged %d"
            .formatted(
                clients,
                acts.get(),
                3 * kills,
                requests.count(Outcome.DONE) + requests.count(Outcome.TRUE_AFTERWARDS),
                requests.count(Outcome.REFUSED),
                PatientClient.sentAgain(),
                acknowledged.size()));
    assertTrue(acknowledged.size() > clients * actsOfEach / 4, "most clients were heard");
    isWhatWasAcknowledged();
    isWhatItsActsComeTo(subjects, begun);
    theVerifierSaysSo();
  }

  private void isWhatWasAcknowledged() {
    Reading reading = new Reading(People.as("inspector"));
    for (Place place : acknowledged.places()) {
      List<String> values = acknowledged.values(place);
      assertEquals(values, reading.history(place), () -> "seed " + seed + ": " + place);
      assertEquals(values.getLast(), reading.value(place), () -> "seed " + seed + ": " + place);
    }
  }

  private void isWhatItsActsComeTo(List<Casebook> subjects, Map<Casebook, Integer> begun) {
    Reading reading = new Reading(People.as("inspector"));
    List<StoredAct> lived = new ArrayList<>();
    for (Casebook subject : subjects) {
      StoredChain chain = StoredChain.of(subject);
      assertEquals(chain.verify(), reading.head(subject), subject.number());
      List<StoredAct> all = chain.acts();
      assertEquals(Replay.ofTables(subject), Replay.ofActs(all), subject.number());
      lived.addAll(all.subList(begun.get(subject), all.size()));
    }
    say("acts in the trail: " + lived.size());
    assertEquals(List.of(), requests.faults(lived), () -> "seed " + seed);
  }

  /** {@code deploy/audit verify}: all chains and seals of the platform. */
  private static void theVerifierSaysSo() {
    RunningSystem system = RunningSystem.get();
    Launcher.Result verified =
        system.launcher().call(Map.of(), "audit", "verify", "--data", system.folder().root() + "");
    assertEquals(0, verified.code(), verified.output());
  }

  private static void say(String what) {
    System.getLogger("story").log(System.Logger.Level.INFO, what);
  }

  private void live(List<Casebook> subjects, int clients, int actsOfEach, int kills)
      throws Exception {
    Random random = new Random(seed);
    List<Future<?>> lives = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < clients; i++) {
        RandomClient client =
            new RandomClient(subjects, acknowledged, requests, new Random(random.nextLong()));
        lives.add(threads.submit(() -> live(client, actsOfEach)));
      }
      lives.add(threads.submit(new Outages(kills, acts, clients * actsOfEach, random)));
    }
    for (Future<?> life : lives) {
      life.get();
    }
  }

  /** One that fails is done with all its acts, so that nobody waits for them. */
  private void live(RandomClient client, int actsOfEach) {
    int left = actsOfEach;
    try {
      for (; left > 0; left--) {
        client.act();
        acts.incrementAndGet();
      }
    } finally {
      acts.addAndGet(left);
    }
  }

  /** A subject whose two forms are filled, so that each can be marked complete at any time. */
  private Casebook begun() {
    EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
    Casebook subject = Casebook.of(People.as("coordinator"), boy.consent());
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

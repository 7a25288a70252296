package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happened: matrix, casebook, forms and lock conditions say the same of a subject. */
@ExtendWith(ArquillianExtension.class)
class StatusesIT {
  private static final int ACTS = 60;
  private static final List<String> READERS = List.of("coordinator", "monitor", "pharmacist");
  @Inject WholeTrial trial;
  @Inject Signer signer;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        StatusesIT.class, WholeTrial.class, WholeStudy.class, Signer.class, RandomHistory.class);
  }

  @Test
  void everyPlaceSaysTheSameThroughoutARandomHistory() {
    long seed = new Random().nextLong();
    SubjectRef subject = trial.consents(trial.begins());
    RandomHistory history = new RandomHistory(subject.study(), subject.number(), seed, signer);
    history.screen();
    for (int i = 0; i < ACTS; i++) {
      history.act();
      if (i % 3 == 0) {
        String reader = READERS.get(i / 3 % READERS.size());
        compare(subject, reader, "seed " + seed + ", act " + i + ", " + reader);
      }
    }
  }

  private static void compare(SubjectRef subject, String reader, String when) {
    Client client = Client.as(reader);
    String study = "/api/studies/" + subject.study();
    String path = study + "/subjects/" + subject.number();
    JsonNode visits = client.get(path).json().path("visits");
    assertEquals(matrix(client.get(study + "/subjects").json()), together(visits), when);

    Set<String> open = new TreeSet<>();
    for (JsonNode visit : visits) {
      for (JsonNode form : visit.path("forms")) {
        String place = visit.path("key").asText() + "/" + form.path("form").asText();
        String status = form.path("status").asText();
        JsonNode opened = client.get(path + "/entries/" + encoded(place)).json();
        assertEquals(status, opened.path("status").asText(), when + ", " + place);
        if (Progress.valueOf(status).isOpen()) {
          open.add(place);
        }
      }
    }
    assertEquals(open, blocking(client.get(path + "/lock-conditions").json()), when);
  }

  private static Map<String, String> matrix(JsonNode page) {
    Map<String, String> statuses = new TreeMap<>();
    page.path("rows")
        .path(0)
        .path("visits")
        .forEach(cell -> statuses.put(cell.path("visit").asText(), cell.path("status").asText()));
    return statuses;
  }

  /** Repeats of a visit are one cell; one that was never added has a cell too. */
  private static Map<String, String> together(JsonNode visits) {
    Map<String, List<Progress>> repeats = new TreeMap<>();
    repeats.put("unscheduled", new ArrayList<>());
    for (JsonNode visit : visits) {
      repeats
          .computeIfAbsent(visit.path("visit").path("id").asText(), id -> new ArrayList<>())
          .add(Progress.valueOf(visit.path("status").asText()));
    }
    Map<String, String> statuses = new TreeMap<>();
    repeats.forEach((visit, all) -> statuses.put(visit, Progress.together(all).name()));
    return statuses;
  }

  private static Set<String> blocking(JsonNode conditions) {
    Set<String> forms = new TreeSet<>();
    for (JsonNode blocker : conditions.path("rows")) {
      if (Set.of("MISSING_FORM", "INCOMPLETE_FORM").contains(blocker.path("kind").asText())) {
        forms.add(blocker.path("visit").asText() + "/" + blocker.path("form").asText());
      }
    }
    return forms;
  }

  private static String encoded(String place) {
    return place.replace("[", "%5B").replace("]", "%5D");
  }
}

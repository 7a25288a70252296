package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever people do to a subject, exactly the touched marks are changed. The model knows neither
 * versions nor digests: it looks at the values after every act.
 */
@ExtendWith(ArquillianExtension.class)
class MarksHistoryIT {
  private static final int ACTS = 140;
  private static final int COMPARED = 6;
  private static final List<String> REVIEWERS =
      List.of("monitor", "monitor", "medical-reviewer", "data-manager");

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject Database database;

  /** By item, what stands there; and by item and kind, whether a mark is still of it. */
  private final Map<String, JsonNode> values = new HashMap<>();

  private final Map<String, String> model = new TreeMap<>();
  private final List<Then> recorded = new ArrayList<>();

  /** What was shown at a moment. */
  private record Then(Instant at, Map<String, String> marks) {}

  @Deployment
  static WebArchive war() {
    return Archive.war(
        MarksHistoryIT.class,
        Verifying.class,
        WholeTrial.class,
        WholeStudy.class,
        Signer.class,
        RandomHistory.class);
  }

  @Test
  void exactlyTheTouchedMarksAreChanged() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String study = trial.begins(Verifying.CRITICAL);
    trial.grant(study, "medical-reviewer", Role.MEDICAL_REVIEWER, null);
    SubjectRef subject = trial.consents(study);
    RandomHistory history = new RandomHistory(study, subject.number(), seed, signer);
    history.screen();
    look(subject);
    for (int i = 0; i < ACTS; i++) {
      if (random.nextInt(3) == 0) {
        review(subject, random);
        recorded.add(new Then(Instant.now().truncatedTo(ChronoUnit.MICROS), shown(subject, null)));
      } else {
        history.act();
        look(subject);
      }
    }
    assertEquals(model, shown(subject, null), "seed " + seed);
    Collections.shuffle(recorded, random);
    for (Then then : recorded.subList(0, Math.min(COMPARED, recorded.size()))) {
      assertEquals(then.marks(), shown(subject, then.at()), "seed " + seed + " at " + then.at());
    }
    assertTrue(model.containsValue("CURRENT"), "seed " + seed + model);
    assertTrue(model.containsValue("CHANGED"), "seed " + seed + model);
    assertEquals(changedInModel(), listed(subject), "seed " + seed);
    assertEquals(model.size(), standing(subject), "seed " + seed);
  }

  private void look(SubjectRef subject) {
    for (String form : forms(subject)) {
      JsonNode items = Client.as("inspector").get(entry(subject, form)).json().path("items");
      items
          .properties()
          .forEach(
              item -> {
                String path = form + "/" + item.getKey();
                JsonNode value = value(item.getValue());
                if (!Objects.equals(values.put(path, value), value)) {
                  model.replaceAll(
                      (mark, state) -> mark.startsWith(path + " ") ? "CHANGED" : state);
                }
              });
    }
  }

  private static JsonNode value(JsonNode item) {
    return ((com.fasterxml.jackson.databind.node.ObjectNode) item.deepCopy())
        .retain("value", "unit", "missing", "reason");
  }

  /** Ticks some items of a form, or takes one back. */
  private void review(SubjectRef subject, Random random) {
    List<String> forms = forms(subject);
    String form = forms.get(random.nextInt(forms.size()));
    String[] at = form.split("/");
    String who = REVIEWERS.get(random.nextInt(REVIEWERS.size()));
    String kind = Verifying.kind(who);
    List<String> items =
        Verifying.shown(who, subject, at[0], at[1]).path("items").properties().stream()
            .filter(item -> item.getValue().path("markable").asBoolean())
            .map(Map.Entry::getKey)
            .filter(item -> random.nextBoolean())
            .toList();
    if (items.isEmpty()) {
      return;
    }
    String first = items.getFirst();
    if (model.containsKey(form + "/" + first + " " + kind) && random.nextInt(4) == 0) {
      assertEquals(200, Verifying.takesBack(who, subject, at[0], at[1], "Again", first).status());
      model.remove(form + "/" + first + " " + kind);
    } else {
      Client.Answer answer =
          Verifying.ticks(who, subject, at[0], at[1], items.toArray(String[]::new));
      assertEquals(200, answer.status(), answer.body());
      items.forEach(item -> model.put(form + "/" + item + " " + kind, "CURRENT"));
    }
  }

  /**
   * @param then null: as it is
   */
  private Map<String, String> shown(SubjectRef subject, Instant then) {
    Map<String, String> shown = new TreeMap<>();
    for (String form : forms(subject)) {
      String[] at = form.split("/");
      String path = Verifying.marks(subject, at[0], at[1]) + (then == null ? "" : "?at=" + then);
      Client.as("monitor")
          .get(path)
          .json()
          .path("items")
          .properties()
          .forEach(
              item ->
                  item.getValue()
                      .path("marks")
                      .forEach(
                          mark ->
                              shown.put(
                                  form + "/" + item.getKey() + " " + mark.path("kind").asText(),
                                  mark.path("state").asText())));
    }
    return shown;
  }

  private List<String> changedInModel() {
    return model.entrySet().stream()
        .filter(mark -> mark.getValue().equals("CHANGED"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> listed(SubjectRef subject) {
    JsonNode rows =
        Client.as("monitor")
            .get("/api/studies/" + subject.study() + "/verification/changed?limit=500")
            .json()
            .path("rows");
    return rows.valueStream()
        .map(row -> row.path("at").asText() + " " + row.path("kind").asText())
        .sorted()
        .toList();
  }

  /** What the table holds, without what was taken back. */
  private int standing(SubjectRef subject) {
    return database
        .column(
            "select m.item from verification_mark m join subject s on s.id = m.subject_id"
                + " where m.digest is not null and s.study = '"
                + subject.study()
                + "'")
        .size();
  }

  /** What the monitor can open and somebody has begun. */
  private static List<String> forms(SubjectRef subject) {
    JsonNode casebook =
        Client.as("monitor")
            .get("/api/studies/" + subject.study() + "/subjects/" + subject.number())
            .json();
    return casebook
        .path("visits")
        .valueStream()
        .flatMap(
            visit ->
                visit
                    .path("forms")
                    .valueStream()
                    .map(form -> visit.path("key").asText() + "/" + form.path("form").asText()))
        .sorted()
        .toList();
  }

  private static String entry(SubjectRef subject, String form) {
    return "/api/studies/%s/subjects/%s/entries/%s"
        .formatted(subject.study(), subject.number(), Verifying.encoded(form));
  }
}

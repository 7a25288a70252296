package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.whole.WholeRelease.Released;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What has become of an item is the same in the form, over the API, in the past and in a dataset.
 */
@ExtendWith(ArquillianExtension.class)
class ItemStatusesIT {
  private static final String SECRET = "All is well";
  @Inject WholeTrial trial;
  @Inject WholeRelease release;
  @Inject OpenEntry openEntry;
  @Inject ShowTrail showTrail;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        ItemStatusesIT.class, WholeTrial.class, WholeStudy.class, WholeRelease.class);
  }

  @BeforeEach
  void aCallAsksFurther() {
    subject = trial.screened(trial.begins(ItemStatusesIT::withConditions), "M");
  }

  private static String withConditions(String yaml) {
    String date = "label: {en: Date of the call, sv: Datum för samtalet}";
    int after = yaml.indexOf("kind: date\n", yaml.indexOf(date)) + "kind: date\n".length();
    int line = yaml.lastIndexOf('\n', yaml.indexOf(date) - 1) + 1;
    String indent = " ".repeat(yaml.indexOf(date) - line - 2);
    return yaml.substring(0, after) + ITEMS.indent(indent.length()) + yaml.substring(after);
  }

  private static final String ITEMS =
      """
      reached: {label: {en: Reached, sv: Nådd}, kind: yes/no}
      said: {label: {en: Said, sv: Sagt}, kind: text, shown when: reached}
      why: {label: {en: Why not, sv: Varför inte}, kind: text, shown when: '!reached'}
      """;

  @Test
  void eachStatusIsReachedAndToldAlikeEverywhere() {
    enters(Map.of("visit_date", ItemValue.of("2026-03-02")));
    Instant before = Instant.now();
    says(Map.of("visit_date", ItemStatus.ANSWERED, "reached", ItemStatus.UNANSWERED));
    enters(Map.of("reached", ItemValue.of("true")));
    says(Map.of("said", ItemStatus.UNANSWERED, "why", ItemStatus.NOT_ASKED));
    enters(Map.of("said", ItemValue.of(SECRET)));
    says(Map.of("said", ItemStatus.ANSWERED));
    enters(Map.of("reached", ItemValue.of("false")));
    says(Map.of("said", ItemStatus.HIDDEN, "why", ItemStatus.UNANSWERED));
    enters(Map.of("why", new ItemValue.Missing("ND", "nobody knows")));
    says(Map.of("why", ItemStatus.MISSING));
    Map<String, ItemView> then =
        trial.as("monitor", () -> openEntry.asOf(subject, "call", "call", before)).items();
    assertEquals(ItemStatus.UNANSWERED, then.get("reached").status());
    assertEquals(ItemStatus.ANSWERED, then.get("visit_date").status());
  }

  @Test
  void aDatasetHasWhatCountsAndNothingElse() throws Exception {
    enters(Map.of("visit_date", ItemValue.of("2026-03-02"), "reached", ItemValue.of("true")));
    enters(Map.of("said", ItemValue.of(SECRET)));
    enters(Map.of("reached", ItemValue.of("false")));
    enters(Map.of("why", new ItemValue.Missing("ND", "nobody knows")));
    Map<String, ItemView> items = trial.opens("monitor", subject, "call", "call").items();
    Released released = release.of(left());

    List<String> call = released.table("call.csv").lines().toList();
    List<String> names = List.of(call.get(0).split(",", -1));
    List<String> cells = List.of(call.get(1).split(",", -1));
    items.forEach(
        (item, view) -> {
          boolean entered = view.status() == ItemStatus.ANSWERED;
          assertEquals(entered, !cells.get(names.indexOf(item)).isEmpty(), item);
          int code = names.indexOf(item + ".missing");
          if (code >= 0) {
            assertEquals(view.status() == ItemStatus.MISSING, !cells.get(code).isEmpty(), item);
          }
          assertEquals(view.status().counts(), inOdm(released.odm(), item), item);
        });
    assertEquals(ItemStatus.HIDDEN, items.get("said").status());
    assertFalse(released.says(SECRET), "kept, and in no file of the dataset");
    assertTrue(
        trial
            .as(
                "inspector",
                () -> showTrail.ofSubject(subject, new TrailFilter("call", "call", "said"), 0, 9))
            .rows()
            .toString()
            .contains(SECRET),
        "the trail has it");
  }

  private static boolean inOdm(String odm, String item) {
    return odm.contains("<ItemData ItemOID=\"IT.call." + item + "\"");
  }

  /** All that a lock asks for is there, and the subject has left. */
  private SubjectRef left() {
    trial.completes(subject, "call", "call");
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    trial.completes(subject, "first", "body");
    trial.completes(subject, "first", "person");
    release.screenFails(subject);
    return subject;
  }

  private void enters(Map<String, ItemValue> values) {
    trial.enters(subject, "call", "call", values);
  }

  private void says(Map<String, ItemStatus> expected) {
    Map<String, ItemView> opened = trial.opens("monitor", subject, "call", "call").items();
    JsonNode told =
        Client.as("monitor")
            .get(
                "/api/studies/%s/subjects/%s/entries/call/call"
                    .formatted(subject.study(), subject.number()))
            .json()
            .path("items");
    opened.forEach(
        (item, view) ->
            assertEquals(view.status().name(), told.path(item).path("status").asText(), item));
    expected.forEach((item, status) -> assertEquals(status, opened.get(item).status(), item));
  }
}

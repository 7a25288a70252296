package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One subject's casebook, filled by the coordinator's program, for stories that begin where
 * screening ends.
 */
record Casebook(ApiClient coordinator, String number) {
  static final String STUDY = "NCT05061030";
  private static final String SUBJECTS = "studies/" + STUDY + "/subjects";

  /** Registers a person of site 01 who consented on that day. */
  static Casebook of(ApiClient coordinator, LocalDate consent) {
    Map<String, String> command = Map.of("site", "01", "consentDate", consent.toString());
    Reply registered = coordinator.post(SUBJECTS, command).expect(201);
    return new Casebook(coordinator, registered.json().path("number").asText());
  }

  /** Where the subject is found in the API. */
  String path() {
    return SUBJECTS + "/" + number;
  }

  String entry(String visit, String form) {
    return path() + "/entries/" + visit + "/" + form;
  }

  /** Saves items that were never saved. */
  void save(String visit, String form, Answers answers) {
    coordinator.patch(entry(visit, form), answers.asFirstSave()).expect(200);
  }

  /** Saves a form that was never saved, and marks it complete. */
  void complete(String visit, String form, Answers answers) {
    save(visit, form, answers);
    coordinator.post(entry(visit, form) + "/complete", Map.of()).expect(200);
  }

  /** The monitor verifies what the plans ask for, as it stands. */
  static void verify(String study, String number) {
    ApiClient monitor = People.as("monitor");
    String path = "studies/" + study;
    for (JsonNode form : monitor.rows(path + "/verification/open?limit=500&subject=" + number)) {
      String at = form.path("visit").asText() + "/" + form.path("form").asText();
      String marks =
          path
              + "/subjects/"
              + number
              + "/entries/"
              + at.replace("[", "%5B").replace("]", "%5D")
              + "/marks";
      Map<String, Integer> asked = new TreeMap<>();
      monitor.get(marks).expect(200).json().path("items").properties().stream()
          .filter(item -> item.getValue().path("asked").asBoolean())
          .forEach(item -> asked.put(item.getKey(), item.getValue().path("version").asInt()));
      monitor.post(marks, Map.of("kind", "SOURCE", "items", asked)).expect(200);
    }
  }

  /** Changes an item of a complete form. */
  void change(
      String visit,
      String form,
      String item,
      String value,
      String unit,
      int version,
      String reason) {
    Map<String, Object> change = Map.of("value", value, "unit", unit, "version", version);
    Map<String, Object> command = Map.of("changes", Map.of(item, change), "reason", reason);
    coordinator.patch(entry(visit, form), command).expect(200);
  }
}

package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is entered for one subject: the common answers with its own over them. */
record DemoAnswers(Map<String, Map<String, JsonNode>> answers, LocalDate consent) {
  private static final String BEFORE = " before";

  static DemoAnswers of(
      DemoSubject subject, Map<String, Map<String, JsonNode>> common, LocalDate consent) {
    Map<String, Map<String, JsonNode>> all = new LinkedHashMap<>();
    common.forEach((form, answers) -> all.put(form, new LinkedHashMap<>(answers)));
    subject
        .answers()
        .forEach(
            (form, own) -> {
              if (!all.containsKey(form)) {
                throw new IllegalStateException(subject.name() + " has answers for " + form);
              }
              all.get(form).putAll(own);
            });
    return new DemoAnswers(all, consent);
  }

  /** The forms of a visit, in their order. */
  List<String> forms(String visit) {
    return answers.keySet().stream().filter(form -> form.startsWith(visit + "/")).toList();
  }

  /** Whether these are the answers that come before the authorisation of a dose. */
  static boolean isBefore(String form) {
    return form.endsWith(BEFORE);
  }

  /** Visit and form, without the mark of those that come before. */
  static String place(String form) {
    return isBefore(form) ? form.substring(0, form.length() - BEFORE.length()) : form;
  }

  /** As a part of an address: the numbers of repeats stand in brackets. */
  static String address(String place) {
    return place.replace("[", "%5B").replace("]", "%5D");
  }

  /** The changes of a repeat that is added: everything that stands there but the form's name. */
  Map<String, Object> changes(JsonNode added) {
    Map<String, Object> changes = new LinkedHashMap<>();
    added
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals("form")) {
                changes.put(field.getKey(), change(field.getValue()));
              }
            });
    return changes;
  }

  /**
   * The changes of a form as the API takes them. Each item is entered once in the demo, so each
   * change is made on version 0.
   */
  Map<String, Object> changes(String form) {
    Map<String, Object> changes = new LinkedHashMap<>();
    answers.get(form).forEach((item, answer) -> changes.put(item, change(answer)));
    return changes;
  }

  private Map<String, Object> change(JsonNode answer) {
    Map<String, Object> change = new LinkedHashMap<>();
    if (answer.isArray()) {
      change.put("value", answer.get(0).asText());
      change.put("unit", answer.get(1).asText());
    } else {
      change.put("value", DemoDay.fill(answer.asText(), consent));
    }
    change.put("version", 0);
    return change;
  }
}

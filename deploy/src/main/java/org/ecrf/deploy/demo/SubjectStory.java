package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Lives the story of one subject through the API, each step as the account whose task it is. Its
 * requests are numbered, so that a story told again changes nothing and one that was cut off goes
 * on.
 */
final class SubjectStory {
  private final Api api;
  private final DemoStudy demo;
  private final String study;
  private final DemoSubject subject;
  private final DemoAnswers answers;
  private String number = "";
  private String query = "";
  private int requests;

  SubjectStory(
      Api api,
      DemoStudy demo,
      DemoSubject subject,
      Map<String, Map<String, JsonNode>> common,
      LocalDate today) {
    this.api = api;
    this.demo = demo;
    this.study = demo.study();
    this.subject = subject;
    this.answers = DemoAnswers.of(subject, common, today.minusDays(subject.consented()));
  }

  void tell() {
    register();
    for (JsonNode step : subject.steps()) {
      String word = step.isTextual() ? step.asText() : step.fieldNames().next();
      take(word, step.path(word));
    }
  }

  private void take(String step, JsonNode with) {
    switch (step) {
      case "visit" -> answers.forms(with.asText()).forEach(this::enterAndComplete);
      case "begin" -> with.forEach(form -> save(form.asText()));
      case "enrol" -> decide("enrolment", Map.of("decision", "enrolment"));
      case "fail" -> post("investigator", "/screen-failure", particulars(with));
      case "dose" -> dose(with.asText());
      case "add" -> add(texts(with).get("form"), with);
      case "withdraw" -> post("investigator", "/withdrawal", particulars(with));
      case "query" -> query = post("monitor", "/queries", texts(with)).path("id").asText();
      case "answer" -> answer(with);
      case "settle" -> settle(with);
      case "verify" -> with.forEach(form -> verify(form.asText()));
      case "correct" -> correct(texts(with));
      case "lock" -> {
        verifyAsked();
        post("data-manager", "/lock", Map.of());
      }
      default -> throw new IllegalStateException(subject.name() + " has no step " + step);
    }
  }

  private void register() {
    Map<String, Object> command =
        Map.of("site", subject.site(), "consentDate", answers.consent().toString());
    JsonNode made =
        api.send(
            account("coordinator"), "POST", "studies/" + study + "/subjects", command, request());
    number = made.path("number").asText();
  }

  /** What the authorisation rests on comes first: the weight of the day, the time-out. */
  private void dose(String visit) {
    List<String> forms = answers.forms(visit);
    forms.stream().filter(DemoAnswers::isBefore).forEach(this::save);
    decide("dose&visit=" + visit, Map.of("decision", "dose", "visit", visit));
    forms.stream().filter(form -> !DemoAnswers.isBefore(form)).forEach(this::save);
    forms.stream().map(DemoAnswers::place).distinct().forEach(form -> complete(form, form));
  }

  /**
   * The investigator confirms it by a signature, unless that was done before the story was cut off.
   */
  private void decide(String which, Map<String, String> what) {
    String investigator = account("investigator");
    String eligibility = address() + "/eligibility?decision=" + which;
    if (api.get(investigator, eligibility).path("decided").isObject()) {
      return;
    }
    Map<String, String> seen = new TreeMap<>(what);
    String signable = address() + "/signable?decision=" + which;
    seen.put("shown", api.get(investigator, signable).path("shown").asText());
    JsonNode begun =
        api.send(
            investigator,
            "POST",
            address() + "/signings",
            seen,
            request() + "-" + UUID.randomUUID());
    api.sign(investigator, begun.path("confirmation").asText());
  }

  /** One more of a form that repeats. */
  private void add(String form, JsonNode with) {
    JsonNode added = post(enters(form), "/entries/" + form, Map.of());
    String key = added.path("visit").asText() + "/" + added.path("form").asText();
    enter(form, key, answers.changes(with));
    complete(form, key);
  }

  private void enterAndComplete(String form) {
    save(form);
    complete(form, form);
  }

  private void save(String form) {
    enter(form, DemoAnswers.place(form), answers.changes(form));
  }

  private void enter(String form, String key, Map<String, Object> changes) {
    api.send(
        account(enters(form)),
        "PATCH",
        address() + "/entries/" + DemoAnswers.address(key),
        Map.of("changes", changes),
        request());
  }

  private void complete(String form, String key) {
    post(enters(form), "/entries/" + DemoAnswers.address(key) + "/complete", Map.of());
  }

  private String enters(String form) {
    return demo.enters(DemoAnswers.place(form).substring(form.indexOf('/') + 1));
  }

  private void answer(JsonNode with) {
    String path = "studies/%s/queries/%s/answer".formatted(study, query);
    api.send(account("coordinator"), "POST", path, texts(with), request());
  }

  /** The site confirms what the checks ask about, and the data manager accepts it. */
  private void settle(JsonNode with) {
    String queries = "studies/" + study + "/queries";
    String mine = queries + "?limit=100&subject=" + number;
    for (JsonNode asked : api.get(account("data-manager"), mine).path("rows")) {
      String id = asked.path("id").asText();
      settle("coordinator", queries + "/" + id + "/answer", texts(with), "answer-" + id);
      settle("data-manager", queries + "/" + id + "/closure", Map.of(), "closure-" + id);
    }
  }

  /** All that was entered, as it was entered first. */
  private void verify(String form) {
    Map<String, Integer> seen = new TreeMap<>();
    answers.changes(form).keySet().forEach(item -> seen.put(item, 1));
    post("monitor", "/entries/" + form + "/marks", Map.of("kind", "SOURCE", "items", seen));
  }

  /** What the plans ask for, as it stands: a lock waits for it. */
  private void verifyAsked() {
    String open = "studies/%s/verification/open?limit=100&subject=%s".formatted(study, number);
    for (JsonNode form : api.get(account("monitor"), open).path("rows")) {
      String key = form.path("visit").asText() + "/" + form.path("form").asText();
      String marks = address() + "/entries/" + DemoAnswers.address(key) + "/marks";
      Map<String, Integer> seen = new TreeMap<>();
      api.get(account("monitor"), marks)
          .path("items")
          .properties()
          .forEach(
              item -> {
                JsonNode value = item.getValue();
                if (value.path("asked").asBoolean() && value.path("markable").asBoolean()) {
                  seen.put(item.getKey(), value.path("version").asInt());
                }
              });
      settle("monitor", marks, Map.of("kind", "SOURCE", "items", seen), "verify-" + key);
    }
  }

  /** On the first version: nobody has corrected it yet. */
  private void correct(Map<String, String> of) {
    Map<String, Object> change =
        Map.of("value", of.get("value"), "unit", of.get("unit"), "version", 1);
    api.send(
        account("coordinator"),
        "PATCH",
        address() + "/entries/" + of.get("form"),
        Map.of("changes", Map.of(of.get("item"), change), "reason", of.get("reason")),
        request());
  }

  /** Named by the query, not numbered: a story told again may find other queries. */
  private void settle(String role, String path, Object body, String what) {
    api.send(account(role), "POST", path, body, "demo-" + subject.name() + "-" + what);
  }

  private JsonNode post(String role, String path, Object body) {
    return api.send(account(role), "POST", address() + path, body, request());
  }

  private Map<String, String> particulars(JsonNode with) {
    Map<String, String> texts = texts(with);
    texts.put("date", DemoDay.fill(texts.remove("day"), answers.consent()));
    return texts;
  }

  private static Map<String, String> texts(JsonNode with) {
    Map<String, String> texts = new TreeMap<>();
    with.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  private String address() {
    return "studies/" + study + "/subjects/" + number;
  }

  /** Site 01 has the accounts named by the role alone; the data manager works for all sites. */
  private String account(String role) {
    boolean plain = subject.site().equals("01") || role.equals("data-manager");
    return plain ? role : role + "-" + subject.site();
  }

  private String request() {
    requests++;
    return "demo-" + subject.name() + "-" + requests;
  }
}

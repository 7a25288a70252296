package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lives the story of one subject through the API, each step as the account whose task it is. Its
 * requests are numbered, so that a story told again changes nothing and one that was cut off goes
 * on.
 */
final class SubjectStory {
  private final Api api;
  private final String study;
  private final DemoSubject subject;
  private final DemoAnswers answers;
  private String number = "";
  private String query = "";
  private int requests;

  SubjectStory(
      Api api,
      String study,
      DemoSubject subject,
      Map<String, Map<String, JsonNode>> common,
      LocalDate today) {
    this.api = api;
    this.study = study;
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
      case "screen" -> visit("screening");
      case "begin" -> with.forEach(form -> save("screening/" + form.asText()));
      case "enrol" -> post("investigator", "/enrolment", Map.of());
      case "fail" -> post("investigator", "/screen-failure", particulars(with));
      case "infuse" -> infuse();
      case "visits" -> with.forEach(visit -> visit(visit.asText()));
      case "withdraw" -> post("investigator", "/withdrawal", particulars(with));
      case "query" -> query = post("monitor", "/queries", texts(with)).path("id").asText();
      case "answer" -> answer(with);
      case "settle" -> settle(with);
      case "lock" -> post("data-manager", "/lock", Map.of());
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

  private void visit(String visit) {
    answers.forms(visit).forEach(this::enterAndComplete);
  }

  /** What the dose rests on first: the authorisation follows from it. */
  private void infuse() {
    visit("baseline");
    save("infusion/infusion before");
    post("investigator", "/dose-authorisation", Map.of());
    enterAndComplete("infusion/infusion");
  }

  private void enterAndComplete(String form) {
    save(form);
    post("coordinator", "/entries/" + form + "/complete", Map.of());
  }

  private void save(String form) {
    String path = "/entries/" + form.replace(" before", "");
    api.send(
        account("coordinator"),
        "PATCH",
        address() + path,
        Map.of("changes", answers.changes(form)),
        request());
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

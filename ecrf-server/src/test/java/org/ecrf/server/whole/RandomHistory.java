package org.ecrf.server.whole;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.ecrf.server.container.Client;
import org.ecrf.server.json.Json;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.signature.Signer;

/**
 * People who do to one subject what people do, in a random order, through the API. What is refused
 * is refused: the history is what was carried out.
 */
public final class RandomHistory {
  private static final List<String> VISITS = List.of("first", "dose_1", "dose_2", "unscheduled[1]");
  private static final Map<String, List<String>> FORMS =
      Map.of(
          "first", List.of("body", "person"),
          "dose_1", List.of("given", "product"),
          "dose_2", List.of("given", "product"),
          "unscheduled[1]", List.of("body"));

  private final String study;
  private final String subject;
  private final Random random;
  private final Signer signer;
  private final List<Integer> refused = new ArrayList<>();

  public RandomHistory(String study, String number, long seed, Signer signer) {
    this.study = "/api/studies/" + study;
    this.subject = this.study + "/subjects/" + number;
    this.random = new Random(seed);
    this.signer = signer;
  }

  /** Statuses of what was refused so far. */
  public List<Integer> refused() {
    return refused;
  }

  /** One act, or an attempt at one. */
  public void act() {
    switch (random.nextInt(23)) {
      case 0 -> post("coordinator", subject + "/entries/log/adverse_event", "{}");
      case 1 -> post("coordinator", subject + "/visits/unscheduled", "{}");
      case 2, 3 -> complete();
      case 4 -> post("monitor", subject + "/queries", query());
      case 5, 6 -> talk();
      case 7 -> parameter();
      case 8 -> range();
      case 9 -> decides("enrolment", "dose_1");
      case 10 -> decides("dose", pick("dose_1", "dose_2"));
      case 11 -> save("log", "adverse_event[1]");
      case 12 -> mark("missed");
      case 13 -> mark("held");
      case 14 -> missing();
      default -> {
        String visit = VISITS.get(random.nextInt(VISITS.size()));
        List<String> forms = FORMS.get(visit);
        save(visit, forms.get(random.nextInt(forms.size())));
      }
    }
  }

  /** What makes somebody eligible, so that the history comes further than screening. */
  public void screen() {
    patch("first", "body", Map.of("visit_date", value("2026-02-10"), "weight", value("70", "kg")));
    patch("first", "person", Map.of("birth_date", value("1980-05-17"), "sex", value("M")));
  }

  /** Begins it as a program, and signs. */
  private void decides(String decision, String visit) {
    Client investigator = Client.as("investigator");
    String signable = subject + "/signable?decision=" + decision + "&visit=" + visit;
    String shown = investigator.get(signable).json().path("shown").asText();
    Client.Answer begun =
        investigator.post(
            subject + "/signings",
            "{\"decision\": \"%s\", \"visit\": \"%s\", \"shown\": \"%s\"}"
                .formatted(decision, visit, shown));
    if (begun.status() != 201) {
      refused.add(begun.status());
      return;
    }
    try {
      signer.finishes(begun.json().path("address").asText());
    } catch (Refused notDecided) {
      refused.add(HTTP_CONFLICT);
    }
  }

  private void complete() {
    String visit = VISITS.get(random.nextInt(VISITS.size()));
    post(who(visit), entry(visit, FORMS.get(visit).getFirst()) + "/complete", "{}");
  }

  private void mark(String how) {
    post(
        "coordinator",
        subject + "/visits/" + pick("call", "dose_2") + "/" + how,
        "{\"reason\": \"Said so " + random.nextInt(100) + "\"}");
  }

  private void missing() {
    post(
        "coordinator",
        entry(pick("first", "dose_1"), pick("body", "given")) + "/missing",
        "{\"code\": \"ND\", \"reason\": \"Not asked\"}");
  }

  private void save(String visit, String form) {
    Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    switch (form.replaceAll("\\[.*", "")) {
      case "body" -> {
        values.put("weight", weight());
        if (random.nextBoolean()) {
          values.put("visit_date", day());
          values.put("alt", any(n -> value("" + n, "U/L")));
        } else {
          values.put("samples[1]/amount", weight());
        }
      }
      case "person" -> {
        values.put("sex", any(n -> value(n % 2 == 0 ? "M" : "F")));
        values.put("contact", any(n -> value("Somebody " + n)));
        values.put("birth_date", value("19%02d-05-17".formatted(50 + random.nextInt(50))));
      }
      case "given" -> {
        values.put("fit", any(n -> value(n % 4 == 0 ? "false" : "true")));
        values.put("weight", weight());
        values.put("visit_date", day());
      }
      case "product" -> values.put("batch", any(n -> value("B-" + n)));
      default -> {
        values.put("term", any(n -> value("Event " + n)));
        values.put("severity", any(n -> value(n % 2 == 0 ? "MILD" : "SEVERE")));
      }
    }
    patch(visit, form, values);
  }

  private void patch(String visit, String form, Map<String, Map<String, Object>> values) {
    Client.Answer now = Client.as(who(form)).get(entry(visit, form));
    Map<String, Object> changes = new LinkedHashMap<>();
    values.forEach(
        (item, value) -> {
          Map<String, Object> change = new LinkedHashMap<>(value);
          change.put("version", now.json().path("items").path(item).path("version").asInt());
          changes.put(item, change);
        });
    String body =
        Json.MAPPER
            .valueToTree(Map.of("changes", changes, "reason", "Seen in the source"))
            .toString();
    note(Client.as(who(form)).patch(entry(visit, form), body, request()));
  }

  private void talk() {
    JsonNode queries =
        Client.as("monitor")
            .get(study + "/queries?subject=" + subject.substring(subject.lastIndexOf('/') + 1))
            .json()
            .path("rows");
    if (queries.isEmpty()) {
      return;
    }
    long id = queries.path(random.nextInt(queries.size())).path("id").asLong();
    String said = "{\"text\": \"Said " + random.nextInt(100) + "\"}";
    switch (random.nextInt(3)) {
      case 0 -> post("coordinator", study + "/queries/" + id + "/answer", said);
      case 1 -> post("monitor", study + "/queries/" + id + "/closure", said);
      default -> post("monitor", study + "/queries/" + id + "/reopening", said);
    }
  }

  private void parameter() {
    int version =
        Client.as("data-manager")
            .get(study + "/parameters/opening")
            .json()
            .path("rows")
            .path(0)
            .path("version")
            .asInt();
    note(
        Client.as("data-manager")
            .put(
                study + "/parameters/opening",
                "{\"value\": \"2026-0%d-01\", \"version\": %d}"
                    .formatted(1 + random.nextInt(9), version)));
  }

  private void range() {
    String ranges = study + "/sites/01/ranges";
    JsonNode now = Client.as("data-manager").get(ranges).json().path("rows");
    if (now.isEmpty()) {
      post(
          "data-manager",
          ranges,
          "{\"analyte\":\"alt\",\"fromAge\":0,\"from\":\"2026-01-01\",\"low\":\"0\",\"high\":\"45\","
              + "\"unit\":\"U/L\"}");
    } else {
      post(
          "data-manager",
          ranges + "/" + now.path(0).path("id").asLong() + "/end",
          "{\"until\": \"2026-0%d-28\"}".formatted(1 + random.nextInt(6)));
    }
  }

  private String query() {
    return "{\"at\": \"first/body/weight\", \"text\": \"Is this right? %d\"}"
        .formatted(random.nextInt(100));
  }

  private void post(String who, String path, String body) {
    note(Client.as(who).post(path, body, request(), "application/json"));
  }

  private void note(Client.Answer answer) {
    if (answer.status() >= 500) {
      throw new AssertionError(answer.body());
    }
    if (answer.status() >= 300) {
      refused.add(answer.status());
    }
  }

  private Map<String, Object> weight() {
    return any(n -> value("%d.%d".formatted(30 + n, n % 10), "kg"));
  }

  private Map<String, Object> day() {
    return any(n -> value(LocalDate.of(2026, 1, 1).plusDays(n).toString()));
  }

  /** One of ten is cleared, one of ten is missing. */
  private Map<String, Object> any(IntFunction<Map<String, Object>> value) {
    return switch (random.nextInt(10)) {
      case 0 -> Map.of();
      case 1 -> Map.of("missing", "ND", "reason", "Not asked");
      default -> value.apply(random.nextInt(80));
    };
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text);
  }

  private static Map<String, Object> value(String text, String unit) {
    return Map.of("value", text, "unit", unit);
  }

  private String pick(String one, String other) {
    return random.nextBoolean() ? one : other;
  }

  private static String who(String form) {
    return form.equals("product") ? "pharmacist" : "coordinator";
  }

  private String entry(String visit, String form) {
    return subject
        + "/entries/"
        + visit.replace("[", "%5B").replace("]", "%5D")
        + "/"
        + form.replace("[", "%5B").replace("]", "%5D");
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}

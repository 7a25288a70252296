package org.ecrf.deploy.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ecrf.deploy.story.Acknowledged.Place;

/**
 * A client that does what clients do, well and badly, in a random order: saves, amends with and
 * without a reason, saves on an old version, sends what cannot be read, completes forms, repeats
 * what it has sent. Every answer must be one that the situation allows.
 */
final class RandomClient {
  private final ApiClient api;
  private final List<Casebook> subjects;
  private final Acknowledged acknowledged;
  private final Random random;
  private final List<Sent> sent = new ArrayList<>();

  /** An acknowledged request, to be sent once more. */
  private record Sent(String path, Map<String, Object> body, String request) {}

  RandomClient(ApiClient api, List<Casebook> subjects, Acknowledged acknowledged, long seed) {
    this.api = api;
    this.subjects = subjects;
    this.acknowledged = acknowledged;
    this.random = new Random(seed);
  }

  void act() {
    Casebook subject = subjects.get(random.nextInt(subjects.size()));
    String form = random.nextBoolean() ? "vitals" : "judgement";
    int chance = random.nextInt(100);
    if (chance < 1) {
      complete(subject, form);
    } else if (chance < 10) {
      saveUnreadable(subject);
    } else if (chance < 20) {
      saveStale(subject, form);
    } else if (chance < 30) {
      repeat();
    } else {
      save(subject, form);
    }
  }

  private void complete(Casebook subject, String form) {
    api.post(subject.entry("screening", form) + "/complete", Map.of()).expect(200);
  }

  private void saveUnreadable(Casebook subject) {
    Map<Place, String> weight = Map.of(new Place(subject, "vitals", "weight"), "6x");
    patch(subject, "vitals", body(weight, known(weight))).refused(422, "unreadable");
  }

  private void saveStale(Casebook subject, String form) {
    Map<Place, String> values = values(subject, form);
    Map<Place, Integer> versions = known(values);
    versions.replaceAll((place, version) -> version - 1);
    patch(subject, form, body(values, versions)).refused(409, "stale");
  }

  /** The same again answers and changes nothing; another body under its id is refused. */
  private void repeat() {
    if (sent.isEmpty()) {
      return;
    }
    Sent before = sent.get(random.nextInt(sent.size()));
    api.patch(before.path(), before.body(), before.request()).expect(200);
    Map<String, Object> other = new LinkedHashMap<>(before.body());
    other.put("reason", "Another body");
    api.patch(before.path(), other, before.request()).refused(409, "request-reused");
  }

  /** Another client may have been faster, and a complete form asks for a reason. */
  private void save(Casebook subject, String form) {
    Map<Place, String> values = values(subject, form);
    Map<Place, Integer> versions = known(values);
    Sent request =
        new Sent(
            subject.entry("screening", form), body(values, versions), UUID.randomUUID().toString());
    Reply reply = api.patch(request.path(), request.body(), request.request());
    switch (reply.status()) {
      case 200 -> {
        values.forEach((place, value) -> acknowledged.saved(place, versions.get(place) + 1, value));
        sent.add(request);
      }
      case 409 -> reply.refused(409, "stale");
      default -> reply.refused(422, "reason-needed");
    }
  }

  private Reply patch(Casebook subject, String form, Map<String, Object> body) {
    return api.patch(subject.entry("screening", form), body);
  }

  /** Values that nobody has sent before, for one or two items of the form. */
  private Map<Place, String> values(Casebook subject, String form) {
    List<String> items =
        form.equals("judgement")
            ? List.of("comment")
            : List.of(List.of("weight"), List.of("height"), List.of("weight", "height"))
                .get(random.nextInt(3));
    Map<Place, String> values = new LinkedHashMap<>();
    for (String item : items) {
      Place place = new Place(subject, form, item);
      values.put(place, value(item, acknowledged.number(place)));
    }
    return values;
  }

  /** With as many decimals as the item has. */
  private static String value(String item, int number) {
    return switch (item) {
      case "weight" -> "%d.%02d".formatted(20 + number / 100, number % 100);
      case "height" -> "%d.%d".formatted(80 + number / 10, number % 10);
      default -> "Comment " + number;
    };
  }

  private Map<Place, Integer> known(Map<Place, String> values) {
    Map<Place, Integer> versions = new LinkedHashMap<>();
    values.keySet().forEach(place -> versions.put(place, acknowledged.version(place)));
    return versions;
  }

  /** Two of three bodies bring a reason; only complete forms ask for it. */
  private Map<String, Object> body(Map<Place, String> values, Map<Place, Integer> versions) {
    Map<String, Object> changes = new LinkedHashMap<>();
    values.forEach(
        (place, value) -> {
          Map<String, Object> change = new LinkedHashMap<>();
          change.put("value", value);
          change.put("version", versions.get(place));
          switch (place.item()) {
            case "weight" -> change.put("unit", "kg");
            case "height" -> change.put("unit", "cm");
            default -> {}
          }
          changes.put(place.item(), change);
        });
    return random.nextInt(3) == 0
        ? Map.of("changes", changes)
        : Map.of("changes", changes, "reason", "Seen in the source");
  }
}

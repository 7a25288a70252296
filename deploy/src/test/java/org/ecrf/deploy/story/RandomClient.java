package org.ecrf.deploy.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ecrf.deploy.story.Acknowledged.Place;
import org.ecrf.deploy.story.Requests.Outcome;
import org.ecrf.deploy.story.Requests.Sent;

/**
 * A client that does what clients do, well and badly, in a random order: saves, amends with and
 * without a reason, puts back what stood before, saves on an old version, sends what cannot be
 * read, completes forms, adds adverse events, asks and answers queries, repeats what it has sent.
 * Every answer must be one that the situation allows.
 */
final class RandomClient {
  /** Ten digits by chance may be somebody's identity number, which no text may hold. */
  private static final int FEW_DIGITS = 100_000;

  private final PatientClient coordinator = new PatientClient("coordinator");
  private final PatientClient monitor = new PatientClient("monitor");
  private final List<Casebook> subjects;
  private final Acknowledged acknowledged;
  private final Requests requests;
  private final Random random;
  private final List<Sent> sent = new ArrayList<>();
  private final Deque<String> asked = new ArrayDeque<>();
  private final Deque<String> answered = new ArrayDeque<>();

  RandomClient(
      List<Casebook> subjects, Acknowledged acknowledged, Requests requests, Random random) {
    this.subjects = subjects;
    this.acknowledged = acknowledged;
    this.requests = requests;
    this.random = random;
  }

  void act() {
    Casebook subject = subjects.get(random.nextInt(subjects.size()));
    String form = random.nextBoolean() ? "vitals" : "judgement";
    int chance = random.nextInt(100);
    if (chance < 1) {
      complete(subject, form);
    } else if (chance < 10) {
      saveUnreadable(subject);
    } else if (chance < 18) {
      saveStale(subject, form);
    } else if (chance < 28) {
      repeat();
    } else if (chance < 32) {
      add(subject);
    } else if (chance < 42) {
      talk(subject);
    } else {
      save(subject, form);
    }
  }

  private void complete(Casebook subject, String form) {
    String id = id();
    coordinator.post(subject.entry("screening", form) + "/complete", Map.of(), id).expect(200);
    requests.ended(id, Outcome.TRUE_AFTERWARDS);
  }

  private void saveUnreadable(Casebook subject) {
    Place weight = new Place(subject, "vitals", "weight");
    Map<String, Object> body =
        body(Map.of(weight, "6x"), Map.of(weight, acknowledged.version(weight)));
    String id = id();
    coordinator.patch(subject.entry("screening", "vitals"), body, id).refused(422, "unreadable");
    requests.ended(id, Outcome.REFUSED);
  }

  private void saveStale(Casebook subject, String form) {
    Map<Place, Integer> versions = places(subject, form);
    Map<Place, String> values = values(versions);
    versions.replaceAll((place, version) -> version - 1);
    String id = id();
    coordinator
        .patch(subject.entry("screening", form), body(values, versions), id)
        .refused(409, "stale");
    requests.ended(id, Outcome.REFUSED);
  }

  /** The same again answers and changes nothing; another body under its id is refused. */
  private void repeat() {
    if (sent.isEmpty()) {
      return;
    }
    Sent before = sent.get(random.nextInt(sent.size()));
    if (before.method().equals("POST")) {
      Reply again = coordinator.post(before.path(), before.body(), before.id());
      again.expect(before.reply().status());
      if (!again.text().equals(before.reply().text())) {
        throw new AssertionError(before + " was answered otherwise: " + again.text());
      }
      return;
    }
    coordinator.patch(before.path(), before.body(), before.id()).expect(200);
    Map<String, Object> other = new LinkedHashMap<>(before.body());
    other.put("reason", "Another body");
    coordinator.patch(before.path(), other, before.id()).refused(409, "request-reused");
  }

  /** Two who add at once get two; the number is the answer of its repeats too. */
  private void add(Casebook subject) {
    sent.add(post(coordinator, subject.entry("log", "adverse_event"), Map.of(), 201));
  }

  /** A query of one's own goes its way: asked, answered, closed. */
  private void talk(Casebook subject) {
    switch (random.nextInt(3)) {
      case 0 -> {
        Map<String, Object> question =
            Map.of(
                "at",
                "screening/vitals/weight",
                "text",
                "Measured how? " + random.nextInt(FEW_DIGITS));
        Sent raised = post(monitor, subject.path() + "/queries", question, 201);
        asked.add(raised.reply().json().path("id").asText());
      }
      case 1 -> say(coordinator, asked, "answer").ifPresent(answered::add);
      default -> say(monitor, answered, "closure");
    }
  }

  private Optional<String> say(PatientClient who, Deque<String> queries, String what) {
    Optional<String> query = Optional.ofNullable(queries.poll());
    query.ifPresent(
        number ->
            post(
                who,
                "studies/" + Casebook.STUDY + "/queries/" + number + "/" + what,
                Map.of("text", "On the scales of the ward"),
                204));
    return query;
  }

  private Sent post(PatientClient who, String path, Map<String, Object> body, int status) {
    String id = id();
    Reply reply = who.post(path, body, id).expect(status);
    requests.ended(id, Outcome.DONE);
    return new Sent("POST", path, body, id, reply);
  }

  /** Another client may have been faster, and a complete form asks for a reason. */
  private void save(Casebook subject, String form) {
    Map<Place, Integer> versions = places(subject, form);
    Map<Place, String> values = values(versions);
    String path = subject.entry("screening", form);
    Map<String, Object> body = body(values, versions);
    String id = id();
    Reply reply = coordinator.patch(path, body, id);
    switch (reply.status()) {
      case 200 -> {
        values.forEach((place, value) -> acknowledged.saved(place, versions.get(place) + 1, value));
        sent.add(new Sent("PATCH", path, body, id, reply));
      }
      case 409 -> reply.refused(409, "stale");
      default -> reply.refused(422, "reason-needed");
    }
    requests.ended(id, reply.status() == 200 ? Outcome.DONE : Outcome.REFUSED);
  }

  /** One or two items of the form, with the newest versions that are known. */
  private Map<Place, Integer> places(Casebook subject, String form) {
    List<String> items =
        form.equals("judgement")
            ? List.of("comment")
            : List.of(List.of("weight"), List.of("height"), List.of("weight", "height"))
                .get(random.nextInt(3));
    Map<Place, Integer> versions = new LinkedHashMap<>();
    for (String item : items) {
      Place place = new Place(subject, form, item);
      versions.put(place, acknowledged.version(place));
    }
    return versions;
  }

  /** What nobody has sent before, or what stood there before. */
  private Map<Place, String> values(Map<Place, Integer> versions) {
    boolean back = random.nextInt(10) == 0;
    Map<Place, String> values = new LinkedHashMap<>();
    versions.forEach(
        (place, version) -> {
          Optional<String> before = back ? acknowledged.before(place, version) : Optional.empty();
          values.put(place, before.orElseGet(() -> fresh(place)));
        });
    return values;
  }

  /** With as many decimals as the item has. */
  private String fresh(Place place) {
    int number = acknowledged.number(place);
    return switch (place.item()) {
      case "weight" -> "%d.%02d".formatted(20 + number / 100, number % 100);
      case "height" -> "%d.%d".formatted(80 + number / 10, number % 10);
      default -> "Comment " + number;
    };
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

  /** From the seed, so that a history can be lived again. */
  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}

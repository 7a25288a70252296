package org.ecrf.server.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Staffing;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;

/** Builds the three places, each with one of everything that a row speaks of. */
@ApplicationScoped
class Scenes {
  private static final String PDF = "%PDF-1.4\n%%EOF\n";

  /** Each needs a thing of its own that can be done to once only. */
  private static final long ROLES_THAT_ENTER =
      Arrays.stream(Role.values()).filter(role -> role.may(Permission.ENTER_CLINICAL)).count();

  @Inject private WholeTrial trial;
  @Inject private Staffing staffing;

  Map<Place, Scene> all() {
    Map<Place, Scene> scenes = new EnumMap<>(Place.class);
    String study = trial.begins(Scenes::withLetter);
    addSite(study, "02");
    Map<String, String> released = released(study);
    scenes.put(Place.OWN_SITE, scene(study, "01", "", released));
    scenes.put(Place.OTHER_SITE, scene(study, "02", "-02", released));
    String other = trial.begins(Scenes::withLetter);
    scenes.put(Place.OTHER_STUDY, scene(other, "01", "", released(other)));
    Member.all().stream()
        .filter(member -> member.role() != null)
        .forEach(
            member ->
                staffing.grant(
                    study,
                    member.user(),
                    member.role(),
                    member.everywhere() ? null : "01",
                    WholeTrial.request()));
    return scenes;
  }

  private static String withLetter(String yaml) {
    return Reporting.yaml(yaml)
        .replace("most: 2", "most: 9")
        .replaceFirst(
            "(?m)^( *)visit_date:\\n( *)label: \\{en: Date of the call",
            "$1letter: {label: {en: Letter, sv: Brev}, kind: attachment, optional: yes}\n"
                + "$1visit_date:\n$2label: {en: Date of the call");
  }

  private void addSite(String study, String site) {
    String body = "{\"code\": \"%s\", \"name\": \"Two\", \"timeZone\": \"Europe/Warsaw\"}";
    done(Client.as("administrator").post(at(study, "sites"), body.formatted(site)));
    staffing.opens(study, site, WholeTrial.request());
    trial.grant(study, "coordinator-" + site, Role.COORDINATOR, site);
    trial.grant(study, "investigator-" + site, Role.INVESTIGATOR, site);
    trial.grant(study, "monitor-" + site, Role.MONITOR, site);
  }

  /** One more of everything at the first site, for who closes it. */
  Scene another(String study) {
    return scene(study, "01", "", Map.of());
  }

  private Scene scene(String study, String site, String suffix, Map<String, String> released) {
    Client coordinator = Client.as("coordinator" + suffix);
    Map<String, String> names = new HashMap<>(released);
    names.put("site", site);
    names.put("pdf", PDF);
    names.put("yaml", withLetter(WholeStudy.yaml(study)));
    names.put("n", subject(coordinator, study, site));
    names.put("other", subject(coordinator, study, site));
    names.put("mistaken", subject(coordinator, study, site));
    fill(coordinator, at(study, "subjects/" + names.get("n")));
    review(names, study, suffix);
    names.put("alert", alert(coordinator, study, names.get("n")));
    names.put("copy", copy(Client.as("investigator" + suffix), at(study, "sites/" + site)));
    deviates(coordinator, at(study, "subjects/" + names.get("n")));
    names.put("grant", grant(study, site));
    names.put("ended", grant(study, site));
    closed(names, study);
    return new Scene(study, names);
  }

  /** Of a serious event that the site has recorded. */
  private static String alert(Client coordinator, String study, String number) {
    String form = at(study, "subjects/" + number + "/entries/log/serious_event");
    done(coordinator.post(form, ""));
    done(
        coordinator.patch(
            form + "%5B1%5D",
            "{\"changes\": {\"what\": {\"value\": \"Collapse\", \"version\": 0}}}",
            WholeTrial.request()));
    return Client.as("sponsor")
        .get(at(study, "alerts?subject=" + number))
        .json()
        .path("rows")
        .path(0)
        .path("id")
        .asText();
  }

  /** Recorded by the site, with what is done about it. */
  private static void deviates(Client coordinator, String subject) {
    done(coordinator.post(subject + "/entries/log/deviation", ""));
    done(
        coordinator.patch(
            subject + "/entries/log/deviation%5B1%5D",
            "{\"changes\": {\"action\": {\"value\": \"Trained again\", \"version\": 0}}}",
            WholeTrial.request()));
  }

  private void fill(Client coordinator, String subject) {
    person(coordinator, subject);
    for (int i = 0; i < ROLES_THAT_ENTER; i++) {
      done(coordinator.post(subject + "/entries/log/adverse_event", ""));
      done(coordinator.post(subject + "/visits/unscheduled", ""));
    }
    done(
        coordinator.upload(
            subject + "/entries/call/call/attachments?item=letter&name=letter.pdf&version=0",
            PDF.getBytes(StandardCharsets.UTF_8),
            WholeTrial.request()));
  }

  private static void review(Map<String, String> names, String study, String suffix) {
    String subject = at(study, "subjects/" + names.get("n"));
    String question = "{\"at\": \"first/body/weight\", \"text\": \"Measured how?\"}";
    names.put("query", id(Client.as("data-manager").post(subject + "/queries", question)));
    String slip = "{\"act\": 2, \"paths\": [\"first/body/weight\"], \"reason\": \"A slip\"}";
    names.put(
        "redaction", id(Client.as("investigator" + suffix).post(subject + "/redactions", slip)));
    String range =
        "{\"analyte\": \"alt\", \"from\": \"2026-01-01\", \"low\": \"0\", \"high\": \"45\","
            + " \"unit\": \"U/L\"}";
    String ranges = at(study, "sites/" + names.get("site") + "/ranges");
    names.put("range", id(Client.as("data-manager").post(ranges, range)));
  }

  /** A form that is frozen, and two locks of nobody's data of which it was asked to undo them. */
  private static void closed(Map<String, String> names, String study) {
    Client manager = Client.as("data-manager");
    String form = "{\"place\": \"form/%s/dose_1/given\"}".formatted(names.get("other"));
    names.put("frozen", id(manager.post(at(study, "freezes"), form)));
    for (String name : List.of("asked", "declined")) {
      String cut =
          "{\"name\": \"%s\", \"cohort\": \"women\", \"until\": \"first\"}"
              .formatted(name + " " + names.get("n"));
      String place = "{\"place\": \"cut/%s\"}".formatted(id(manager.post(at(study, "cuts"), cut)));
      done(manager.post(at(study, "freezes"), place));
      String lock = id(manager.post(at(study, "locks"), place));
      String wanted = "{\"lock\": %s, \"reason\": \"A correction\"}".formatted(lock);
      names.put(name, id(manager.post(at(study, "lock-requests"), wanted)));
    }
  }

  /** Somebody whose training is recorded, and who is not authorised. */
  private static String grant(String study, String site) {
    String body =
        "{\"user\": \"newcomer-%s\", \"role\": \"COORDINATOR\", \"site\": \"%s\","
            + " \"training\": {\"on\": \"2026-01-07\", \"what\": \"Protocol\"}}";
    return id(
        Client.as("administrator")
            .post(at(study, "grants"), body.formatted(WholeTrial.request(), site)));
  }

  /** A subject that is locked, and a dataset of it. */
  private static Map<String, String> released(String study) {
    Client coordinator = Client.as("coordinator");
    String subject = at(study, "subjects/" + subject(coordinator, study, "01"));
    person(coordinator, subject);
    done(coordinator.post(subject + "/entries/first/body/complete", ""));
    done(coordinator.post(subject + "/entries/first/person/complete", ""));
    String failure = "{\"date\": \"2026-02-12\", \"reason\": \"Does not take part\"}";
    done(Client.as("investigator").post(subject + "/screen-failure", failure));
    String lock = id(Client.as("data-manager").post(subject + "/lock", ""));
    Client sponsor = Client.as("sponsor");
    String exports = at(study, "exports");
    String job = id(sponsor.post(exports, "{\"lock\": %s}".formatted(lock)));
    JsonNode made =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> sponsor.get(exports + "/" + job).json(),
                state -> state.path("state").asText().equals("DONE"));
    String file = made.path("files").path(0).path("name").asText();
    return Map.of("lock", lock, "job", job, "file", file);
  }

  /** The first act after the registration brings the weight. */
  private static void person(Client coordinator, String subject) {
    done(
        coordinator.patch(
            subject + "/entries/first/body",
            "{\"changes\": {\"weight\": {\"value\": \"70\", \"unit\": \"kg\", \"version\": 0},"
                + " \"visit_date\": {\"value\": \"2026-02-10\", \"version\": 0}}}",
            WholeTrial.request()));
    done(
        coordinator.patch(
            subject + "/entries/first/person",
            "{\"changes\": {\"birth_date\": {\"value\": \"1980-05-17\", \"version\": 0},"
                + " \"sex\": {\"value\": \"M\", \"version\": 0}}}",
            WholeTrial.request()));
  }

  private static String subject(Client coordinator, String study, String site) {
    String body = "{\"site\": \"%s\", \"consentDate\": \"2026-02-10\"}";
    return done(coordinator.post(at(study, "subjects"), body.formatted(site)))
        .json()
        .path("number")
        .asText();
  }

  /** Of the site, and made. */
  private static String copy(Client investigator, String site) {
    String copy = id(investigator.post(site + "/copies", ""));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> investigator.get(site + "/copies/" + copy).json().path("state").asText(),
            "DONE"::equals);
    return copy;
  }

  private static String id(Client.Answer answer) {
    return done(answer).json().path("id").asText();
  }

  private static Client.Answer done(Client.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.response().uri() + " " + answer.body());
    }
    return answer;
  }

  private static String at(String study, String path) {
    return "/api/studies/" + study + "/" + path;
  }
}

package org.ecrf.server.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;

/** A trial of the study with an item of each kind, and one subject with something in each form. */
record KindsTrial(String subject, String query) {
  static final String STUDY = "EVERY-KIND";
  static final String KINDS = "~/entries/first/kinds";

  /** What the form holds, and the request it came with. */
  static final String SAVED_UNDER = Trial.fresh();

  static final String SAVED =
      "{\"changes\": {\"weight\": {\"value\": \"64.2\", \"unit\": \"kg\", \"version\": 0},"
          + " \"visit_date\": {\"value\": \"2026-02-10\", \"version\": 0},"
          + " \"samples[1]/amount\": {\"value\": \"1\", \"unit\": \"kg\", \"version\": 0}}}";

  private static final Map<String, String> STAFF =
      Map.of("coordinator", "COORDINATOR", "investigator", "INVESTIGATOR", "monitor", "MONITOR");
  private static final String PRINCIPAL = "principal-investigator";
  private static final String TRAINING = "{\"on\": \"2026-01-07\", \"what\": \"Protocol\"}";
  private static final Client ADMINISTRATOR = Client.as("administrator");
  private static final Client COORDINATOR = Client.as("coordinator");

  static KindsTrial begins() {
    String study = "/api/studies/" + STUDY;
    done(
        ADMINISTRATOR.post("/api/studies", "application/yaml", yaml().replace("THE-STUDY", STUDY)));
    done(
        ADMINISTRATOR.post(
            study + "/sites",
            "{\"code\": \"01\", \"name\": \"One\", \"timeZone\": \"Europe/Stockholm\"}"));
    opens(study);
    STAFF.forEach((user, role) -> grants(study, user, role, ", \"site\": \"01\""));
    grants(study, "data-manager", "DATA_MANAGER", "");
    grants(study, "sponsor", "SPONSOR", "");
    String subject =
        done(COORDINATOR.post(
                study + "/subjects", "{\"site\": \"01\", \"consentDate\": \"2026-02-10\"}"))
            .json()
            .path("number")
            .asText();
    fills(study + "/subjects/" + subject);
    return new KindsTrial(subject, asks(study + "/subjects/" + subject));
  }

  /** Somebody answers for the site, and its checklist is done. */
  private static void opens(String study) {
    String site = study + "/sites/01";
    grants(study, PRINCIPAL, "PRINCIPAL_INVESTIGATOR", ", \"site\": \"01\"");
    for (JsonNode line : ADMINISTRATOR.get(site + "/checklist").json().path("items")) {
      if (line.path("phase").asText().equals("ACTIVATION") && !line.path("measured").asBoolean()) {
        String item = site + "/checklist/" + line.path("item").asText();
        done(ADMINISTRATOR.put(item, "{\"on\": \"2026-01-05\"}"));
      }
    }
    done(ADMINISTRATOR.post(site + "/activation", ""));
  }

  private static void grants(String study, String user, String role, String site) {
    Client.Answer given =
        done(
            ADMINISTRATOR.post(
                study + "/grants",
                "{\"user\": \"%s\", \"role\": \"%s\", \"training\": %s%s}"
                    .formatted(user, role, TRAINING, site)));
    if (Role.valueOf(role).isDelegated()) {
      String grant = study + "/grants/" + given.json().path("id").asText();
      done(Client.as(PRINCIPAL).post(grant + "/authorisation", ""));
    }
  }

  private static void fills(String subject) {
    done(COORDINATOR.patch(subject + "/entries/first/kinds", SAVED, SAVED_UNDER));
    String person = subject + "/entries/first/person";
    done(
        COORDINATOR.patch(
            person,
            "{\"changes\": {\"birth_date\": {\"value\": \"1980-05-17\", \"version\": 0},"
                + " \"sex\": {\"value\": \"M\", \"version\": 0}}}",
            Trial.fresh()));
    done(COORDINATOR.post(person + "/complete", ""));
    done(COORDINATOR.post(subject + "/entries/log/adverse_event", ""));
  }

  private static String asks(String subject) {
    return done(Client.as("monitor")
            .post(
                subject + "/queries",
                "{\"at\": \"first/kinds/weight\", \"text\": \"Measured how?\"}"))
        .json()
        .path("id")
        .asText();
  }

  private static Client.Answer done(Client.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer;
  }

  private static String yaml() {
    try (InputStream in = KindsTrial.class.getResourceAsStream("every-kind.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

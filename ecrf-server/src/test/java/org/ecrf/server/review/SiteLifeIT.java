package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A site begins with its checklist and ends with it, and between the two data is entered. */
@ExtendWith(ArquillianExtension.class)
class SiteLifeIT {
  private static final String DONE = "{\"on\": \"2026-01-05\"}";
  private static final Client ADMINISTRATOR = Client.as("administrator");

  @Inject SmallTrial trial;
  @Inject LockSubject lock;
  @Inject Database database;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(SiteLifeIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "T-SITE-" + UUID.randomUUID().toString().substring(0, 8);
    trial.begins(study);
  }

  @Test
  void aSiteIsActivatedByItsChecklistAndNotBefore() {
    ADMINISTRATOR.post(
        at("sites"), "{\"code\": \"03\", \"name\": \"Three\", \"timeZone\": \"Europe/Warsaw\"}");
    trial.grant(study, "principal-investigator", Role.PRINCIPAL_INVESTIGATOR, "03");
    trial.grant(study, "coordinator-03", Role.COORDINATOR, "03");
    refused("site-not-active", register("coordinator-03", "03"));

    Client.Answer early = ADMINISTRATOR.post(at("sites/03/activation"), "");
    refused("checklist", early);
    assertEquals(8, early.json().path("because").size(), early.body());
    assertEquals(404, tick("03", "PRINCIPAL_INVESTIGATOR").status());
    assertEquals(422, put("03", "AGREEMENT", "{\"on\": \"2999-01-01\"}").status());
    assertEquals(403, Client.as("coordinator-03").get(at("access-review")).status());

    for (JsonNode line : checklist("03").path("items")) {
      if (line.path("phase").asText().equals("ACTIVATION") && !line.path("measured").asBoolean()) {
        assertEquals(204, tick("03", line.path("item").asText()).status());
      }
    }
    assertEquals(204, delete("sites/03/checklist/AGREEMENT").status());
    refused("checklist", ADMINISTRATOR.post(at("sites/03/activation"), ""));
    assertEquals(204, tick("03", "AGREEMENT").status());
    assertEquals(204, ADMINISTRATOR.post(at("sites/03/activation"), "").status());
    assertEquals("ACTIVE", checklist("03").path("state").asText());
    assertEquals(201, register("coordinator-03", "03").status());
    refused("checklist-done", tick("03", "AGREEMENT"));
    refused("site-state", ADMINISTRATOR.post(at("sites/03/activation"), ""));
  }

  @Test
  void aSiteIsClosedWhenNothingIsOpenThereAndThenNothingIsEntered() {
    SubjectRef open = trial.consents(study);
    tickAll("CLOSURE");
    Client.Answer early = ADMINISTRATOR.post(at("sites/01/closure"), "");
    refused("checklist", early);
    assertEquals(
        "Every subject is locked", early.json().path("because").path(0).path("en").asText());

    long query = trial.raises("monitor", open, "first/body/weight", "Is it so?");
    String taken = at("queries/" + query + "/cancellation");
    assertEquals(204, Client.as("monitor").post(taken, "{\"text\": \"A slip\"}").status());
    trial.weighs(open, "first", "70");
    trial.completes(open, "first", "body");
    trial.tellsBirthAndSex(open);
    trial.completes(open, "first", "person");
    trial.failsScreening(open);
    LockLine locked = trial.as("data-manager", () -> lock.lock(open, SmallTrial.request()));
    String undoing = at("locks/" + locked.id() + "/undoing");
    assertEquals(204, ADMINISTRATOR.post(at("sites/01/closure"), "").status());
    refused("site-closed", register("coordinator", "01"));
    refused("site-closed", Client.as("data-manager").post(undoing, "{\"reason\": \"Late\"}"));
    refused("checklist-done", tick("01", "SITE_FILE"));
    assertEquals(200, Client.as("coordinator").get(at("subjects/" + open.number())).status());

    String reopening = at("sites/01/reopening");
    assertEquals(422, ADMINISTRATOR.post(reopening, "{\"reason\": \" \"}").status());
    assertEquals(204, ADMINISTRATOR.post(reopening, "{\"reason\": \"A late subject\"}").status());
    assertEquals(201, register("coordinator", "01").status());
    assertEquals(
        List.of("close-site", "reopen-site"),
        database.column(
            "select action from act where chain = 'study:%s' and target = 'site/01'"
                    .formatted(study)
                + " and action in ('close-site', 'reopen-site') order by seq"));
  }

  private void tickAll(String phase) {
    for (JsonNode line : checklist("01").path("items")) {
      if (line.path("phase").asText().equals(phase) && !line.path("measured").asBoolean()) {
        assertEquals(204, tick("01", line.path("item").asText()).status());
      }
    }
  }

  private JsonNode checklist(String site) {
    return ADMINISTRATOR.get(at("sites/" + site + "/checklist")).json();
  }

  private Client.Answer tick(String site, String item) {
    return put(site, item, DONE);
  }

  private Client.Answer put(String site, String item, String body) {
    return ADMINISTRATOR.put(at("sites/" + site + "/checklist/" + item), body);
  }

  private Client.Answer delete(String path) {
    return ADMINISTRATOR.delete(at(path));
  }

  private Client.Answer register(String who, String site) {
    return Client.as(who)
        .post(
            at("subjects"),
            "{\"site\": \"%s\", \"consentDate\": \"%s\"}"
                .formatted(site, LocalDate.of(2026, 2, 10)));
  }

  private static void refused(String code, Client.Answer answer) {
    assertEquals(409, answer.status(), answer.body());
    assertTrue(answer.json().path("type").asText().endsWith(":" + code), answer.body());
  }

  private String at(String path) {
    return "/api/studies/" + study + "/" + path;
  }
}

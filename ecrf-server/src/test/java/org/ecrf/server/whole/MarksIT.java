package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.ItemDigest;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mark is of exactly what was seen. */
@ExtendWith(ArquillianExtension.class)
class MarksIT {
  @Inject WholeTrial trial;
  @Inject ShowTrail showTrail;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(MarksIT.class, Verifying.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aSubjectIsScreened() {
    String study = trial.begins(Verifying.CRITICAL);
    trial.grant(study, "medical-reviewer", Role.MEDICAL_REVIEWER, null);
    subject = trial.screened(study, "F");
  }

  @Test
  void changedDataMakeExactlyTheirMarkChangedWithOldAndNewBeside() {
    assertEquals(200, ticks("monitor", "weight", "visit_date").status());
    weighs("71");
    JsonNode items = body("monitor");
    assertEquals("SOURCE CHANGED", Verifying.states(items.path("weight")));
    assertEquals("SOURCE CURRENT", Verifying.states(items.path("visit_date")));
    JsonNode changed = items.path("weight").path("marks").path(0).path("changed");
    assertEquals("70", changed.path("was").path("value").asText());
    assertEquals("71", changed.path("is").path("value").asText());
    assertEquals("coordinator", changed.path("by").asText());

    weighs("70");
    assertEquals(
        "SOURCE CHANGED",
        Verifying.states(body("monitor").path("weight")),
        "entered again it is another version, that nobody has seen");
    assertEquals(200, ticks("monitor", "weight").status());
    assertEquals("SOURCE CURRENT", Verifying.states(body("monitor").path("weight")));
  }

  @Test
  void aMarkHoldsTheDigestOfWhatWasSeen() {
    ticks("monitor", "weight");
    JsonNode mark = body("monitor").path("weight").path("marks").path(0);
    String digest =
        ItemDigest.of(subject, ItemPath.parse("first/body/weight"), ItemValue.of("70", "kg"), 1);
    assertEquals(digest, mark.path("digest").asText());
    assertEquals("monitor", mark.path("by").asText());
    TrailLine act = acts("inspector").getFirst();
    assertEquals("verify", act.action());
    assertEquals("verification/first/body", act.target());
    assertEquals(
        List.of(
            new TrailLine.ChangeLine(
                "verification/first/body/weight/source",
                null,
                ItemValue.of("1 sha256:" + digest),
                false)),
        act.changes());
  }

  @Test
  void aWholeFormIsOneActAndARepeatIsHarmless() {
    String body = "{\"kind\": \"SOURCE\", \"items\": {\"weight\": 1, \"visit_date\": 1}}";
    String request = UUID.randomUUID().toString();
    String path = Verifying.marks(subject, "first", "body");
    long before = acts("inspector").getFirst().seq();
    for (int time = 0; time < 2; time++) {
      Client.Answer answer = Client.as("monitor").post(path, body, request, "application/json");
      assertEquals(200, answer.status(), answer.body());
    }
    assertEquals(before + 1, acts("inspector").getFirst().seq());
    assertEquals(2, acts("inspector").getFirst().changes().size());
    String other = body.replace("SOURCE", "DATA");
    assertEquals(403, Client.as("monitor").post(path, other, request, "application/json").status());
  }

  @Test
  void whatChangedMeanwhileIsNamedAndNothingIsMarked() {
    weighs("71");
    Client.Answer answer =
        Verifying.ticks("monitor", subject, "first", "body", Map.of("weight", 1, "visit_date", 1));
    assertEquals(409, answer.status(), answer.body());
    assertEquals("urn:ecrf:problem:stale", answer.json().path("type").asText());
    assertEquals(1, answer.json().path("items").size());
    JsonNode item = answer.json().path("items").path(0);
    assertEquals("first/body/weight", item.path("path").asText());
    assertEquals("71", item.path("value").path("value").asText());
    assertEquals("", Verifying.states(body("monitor").path("visit_date")));
  }

  @Test
  void kindsStandBesideEachOther() {
    ticks("monitor", "weight");
    weighs("71");
    ticks("medical-reviewer", "weight");
    ticks("data-manager", "weight");
    weighs("72");
    ticks("data-manager", "weight");
    assertEquals(
        "DATA CURRENT, MEDICAL CHANGED, SOURCE CHANGED",
        Verifying.states(body("coordinator").path("weight")));
    JsonNode medical = body("monitor").path("weight").path("marks").path(1).path("changed");
    assertEquals("71", medical.path("was").path("value").asText());
  }

  @Test
  void takingAMarkBackNeedsAReason() {
    ticks("monitor", "weight");
    assertEquals(
        422, Verifying.takesBack("monitor", subject, "first", "body", " ", "weight").status());
    Client.Answer back =
        Verifying.takesBack("monitor", subject, "first", "body", "Wrong chart", "weight");
    assertEquals(200, back.status(), back.body());
    assertEquals("", Verifying.states(back.json().path("items").path("weight")));
    assertEquals("Wrong chart", acts("inspector").getFirst().reason());
    assertEquals(
        "urn:ecrf:problem:not-marked",
        Verifying.takesBack("monitor", subject, "first", "body", "Twice", "weight")
            .json()
            .path("type")
            .asText());
  }

  @Test
  void onlyTheirOwnMarksAndOnlyWhatTheySee() {
    for (String who : List.of("coordinator", "investigator", "sponsor", "inspector")) {
      assertEquals(403, ticks(who, "weight").status(), who);
    }
    assertEquals(404, ticks("stranger", "weight").status());
    Client.Answer medical =
        Client.as("monitor")
            .post(
                Verifying.marks(subject, "first", "body"),
                "{\"kind\": \"MEDICAL\", \"items\": {\"weight\": 1}}");
    assertEquals(403, medical.status());
    assertEquals(
        403,
        Verifying.ticks("monitor", subject, "first", "person", Map.of("contact", 1)).status(),
        "it is for the site only");
    assertEquals(
        403, Verifying.ticks("monitor", subject, "dose_1", "product", Map.of("batch", 1)).status());
  }

  @Test
  void whoMayNotSeeAValueSeesNoMarkOfIt() {
    assertEquals(
        200, Verifying.ticks("monitor", subject, "first", "person", "birth_date").status());
    assertTrue(
        Verifying.shown("inspector", subject, "first", "person").toString().contains("birth"));
    assertFalse(
        Verifying.shown("sponsor", subject, "first", "person").toString().contains("birth"));
    TrailLine.ChangeLine change = acts("sponsor").getFirst().changes().getFirst();
    assertEquals("verification/first/person/birth_date/source", change.path());
    assertTrue(change.masked());
    assertEquals(null, change.to());
  }

  @Test
  void nothingIsSaidOfWhatIsNotThere() {
    assertEquals(
        404, Verifying.ticks("monitor", subject, "first", "body", Map.of("alt", 0)).status());
    assertEquals(
        404, Verifying.ticks("monitor", subject, "first", "body", Map.of("no_such", 0)).status());
    trial.enters(subject, "dose_1", "given", Map.of("weight", ItemValue.of("70", "kg")));
    Client.Answer calculated =
        Verifying.ticks("monitor", subject, "dose_1", "given", Map.of("planned_dose", 1));
    assertEquals("urn:ecrf:problem:not-markable", calculated.json().path("type").asText());
    for (String body :
        List.of(
            "{}",
            "{\"kind\": \"SOURCE\"}",
            "{\"kind\": \"SOURCE\", \"items\": {}}",
            "{\"kind\": \"SOURCE\", \"items\": {\"weight\": -1}}",
            "{\"items\": {\"weight\": 1}}")) {
      Client.Answer answer =
          Client.as("monitor").post(Verifying.marks(subject, "first", "body"), body);
      assertEquals(422, answer.status(), body + answer.body());
    }
  }

  private void weighs(String kilograms) {
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of(kilograms, "kg")));
  }

  private Client.Answer ticks(String who, String... items) {
    return Verifying.ticks(who, subject, "first", "body", items);
  }

  private JsonNode body(String who) {
    return Verifying.shown(who, subject, "first", "body").path("items");
  }

  private List<TrailLine> acts(String who) {
    return trial.as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 5)).rows();
  }
}

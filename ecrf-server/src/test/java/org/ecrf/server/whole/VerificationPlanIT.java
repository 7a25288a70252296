package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Statements;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.verification.ListChangedMarks;
import org.ecrf.server.verification.ListOpenForms;
import org.ecrf.server.verification.ShowMarks;
import org.ecrf.server.verification.VerificationFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the plans ask for, and what of it is open. */
@ExtendWith(ArquillianExtension.class)
class VerificationPlanIT {
  private static final int SUBJECTS = 24;

  @Inject WholeTrial trial;
  @Inject Statements statements;
  @Inject ListOpenForms openForms;
  @Inject ListChangedMarks changedMarks;
  @Inject ShowMarks showMarks;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        VerificationPlanIT.class, Verifying.class, WholeTrial.class, WholeStudy.class);
  }

  @Test
  void nothingIsAskedOfAStudyWithoutAPlan() {
    SubjectRef subject = trial.screened(trial.begins(), "F");
    assertEquals(List.of(), open(subject.study()));
    assertFalse(asked("monitor", subject, "body", "weight"));
  }

  @Test
  void criticalItemsAreAskedOfEverySubject() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    assertTrue(asked("monitor", subject, "body", "weight"));
    assertFalse(asked("monitor", subject, "body", "visit_date"));
    assertEquals(List.of("body 1/1 0", "person 1/1 0"), open(subject.study()));
    Verifying.ticks("monitor", subject, "first", "body", "weight", "visit_date");
    assertEquals(List.of("person 1/1 0"), open(subject.study()));
    trial.enters(
        subject,
        "first",
        "body",
        Map.of("weight", ItemValue.of("71", "kg"), "visit_date", ItemValue.of("2026-02-11")));
    assertEquals(List.of("body 1/1 2", "person 1/1 0"), open(subject.study()));
  }

  @Test
  void aSiteDoesNotLearnWhatIsAskedOfIt() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    assertFalse(asked("coordinator", subject, "body", "weight"));
    String conditions =
        "/api/studies/" + subject.study() + "/subjects/" + subject.number() + "/lock-conditions";
    assertTrue(Client.as("monitor").get(conditions).body().contains("UNVERIFIED"));
    assertFalse(Client.as("coordinator").get(conditions).body().contains("UNVERIFIED"));
    String verification = "/api/studies/" + subject.study() + "/verification/";
    for (String list : List.of("open", "changed", "plans")) {
      assertEquals(403, Client.as("investigator").get(verification + list).status(), list);
    }
    JsonNode person =
        Client.as("sponsor").get(verification + "open?form=person").json().path("rows");
    assertEquals(0, person.size(), "the sponsor does not see that there is a birth date");
  }

  @Test
  void aStrangerWithTheSeedFindsTheSameSubjects() throws Exception {
    String study = trial.begins(Verifying.with("{percent: 40, others: critical}"));
    List<SubjectRef> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      SubjectRef subject = trial.consents(study);
      trial.enters(subject, "first", "body", Map.of("visit_date", ItemValue.of("2026-02-10")));
      subjects.add(subject);
    }
    String seed = plan(study).path("seed").asText();
    assertTrue(
        Client.as("inspector").get("/api/studies/" + study + "/trail").body().contains(seed),
        "the seed stands in the trail");
    Set<String> drawn = new TreeSet<>();
    for (SubjectRef subject : subjects) {
      if (recomputed(seed, subject.number(), 40)) {
        drawn.add(subject.number());
      }
    }
    assertEquals(drawn, listed(study));
    drawn.forEach(
        number ->
            assertTrue(
                asked("monitor", new SubjectRef(study, number), "body", "visit_date"), number));

    assertEquals(200, sets(study, "critical + 70 %", 0).status());
    assertTrue(listed(study).containsAll(drawn), "who was drawn stays drawn");
    for (SubjectRef subject : subjects) {
      assertEquals(
          recomputed(seed, subject.number(), 70), listed(study).contains(subject.number()));
    }
  }

  /** {@code printf '%s' seed/number | sha256sum}, its first eight digits against the share. */
  private static boolean recomputed(String seed, String number, int percent) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest((seed + "/" + number).getBytes(StandardCharsets.UTF_8));
    BigInteger first = new BigInteger(1, digest).shiftRight(224);
    return first.multiply(BigInteger.valueOf(100)).doubleValue() / Math.pow(2, 32) < percent;
  }

  @Test
  void aSiteIsAskedForMoreThanTheStudyNeverForLess() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    assertEquals(422, sets(subject.study(), "none + 50 %", 0).status());
    assertEquals(422, sets(subject.study(), "most", 0).status());
    assertEquals(
        403, Client.as("monitor").put(plans(subject.study()) + "/01", sent("all", 0)).status());
    assertEquals(200, sets(subject.study(), "all", 0).status());
    assertEquals(409, sets(subject.study(), "critical", 0).status());
    assertEquals("all", plan(subject.study()).path("applies").asText());
    assertEquals(List.of("body 2/2 0", "person 2/2 0"), open(subject.study()));
    assertEquals(200, sets(subject.study(), "none", 1).status());
    assertEquals(List.of("body 1/1 0", "person 1/1 0"), open(subject.study()));
  }

  @Test
  void whatWasChangedIsListedWithOldAndNew() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    Verifying.ticks("monitor", subject, "first", "body", "weight", "visit_date");
    trial.enters(subject, "first", "body", Map.of("weight", new ItemValue.Missing("ND", "broken")));
    JsonNode changed =
        Client.as("monitor")
            .get("/api/studies/" + subject.study() + "/verification/changed")
            .json();
    assertEquals(1, changed.path("total").asInt(), changed.toString());
    JsonNode row = changed.path("rows").path(0);
    assertEquals("first/body/weight", row.path("at").asText());
    assertEquals("70", row.path("changed").path("was").path("value").asText());
    assertEquals("ND", row.path("changed").path("is").path("missing").asText());
    assertEquals("monitor", row.path("by").asText());
  }

  @Test
  void listsArePagedAndCostAConstantNumberOfStatements() {
    String study = trial.begins(Verifying.CRITICAL);
    trial.screened(study, "F");
    long few = statements(study);
    for (int i = 0; i < 7; i++) {
      Verifying.ticks("monitor", trial.screened(study, "M"), "first", "person", "sex");
    }
    assertEquals(few, statements(study));
    assertTrue(few <= 8, "statements: " + few);
    JsonNode page =
        Client.as("monitor")
            .get("/api/studies/" + study + "/verification/open?offset=3&limit=4")
            .json();
    assertEquals(4, page.path("rows").size());
    assertEquals(16, page.path("total").asInt());
    JsonNode beyond =
        Client.as("monitor").get("/api/studies/" + study + "/verification/open?offset=100").json();
    assertEquals(16, beyond.path("total").asInt());
    SubjectRef subject = trial.screened(study, "F");
    Verifying.ticks("monitor", subject, "first", "body", "weight");
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("71", "kg")));
    long form =
        trial.as("monitor", () -> statements.of(() -> showMarks.of(subject, "first", "body")));
    assertTrue(form <= 8, "statements: " + form);
  }

  private long statements(String study) {
    return trial.as(
            "monitor",
            () ->
                statements.of(() -> openForms.page(study, VerificationFilter.ALL, 0, 50))
                    + statements.of(() -> changedMarks.page(study, VerificationFilter.ALL, 0, 50)))
        / 2;
  }

  /** {@code form open/asked changed}. */
  private List<String> open(String study) {
    List<String> open = new ArrayList<>();
    for (JsonNode row : rows(study)) {
      open.add(
          "%s %d/%d %d"
              .formatted(
                  row.path("form").asText(),
                  row.path("open").asInt(),
                  row.path("asked").asInt(),
                  row.path("changed").asInt()));
    }
    return open;
  }

  private Set<String> listed(String study) {
    Set<String> listed = new TreeSet<>();
    rows(study).forEach(row -> listed.add(row.path("subject").asText()));
    return listed;
  }

  private static JsonNode rows(String study) {
    return Client.as("monitor")
        .get("/api/studies/" + study + "/verification/open")
        .json()
        .path("rows");
  }

  private static boolean asked(String who, SubjectRef subject, String form, String item) {
    return Verifying.shown(who, subject, "first", form)
        .path("items")
        .path(item)
        .path("asked")
        .asBoolean();
  }

  private static JsonNode plan(String study) {
    return Client.as("monitor").get(plans(study)).json().path("rows").path(0);
  }

  private static String plans(String study) {
    return "/api/studies/" + study + "/verification/plans";
  }

  private static Client.Answer sets(String study, String plan, int version) {
    return Client.as("data-manager").put(plans(study) + "/01", sent(plan, version));
  }

  private static String sent(String plan, int version) {
    return "{\"plan\": \"%s\", \"version\": %d}".formatted(plan, version);
  }
}

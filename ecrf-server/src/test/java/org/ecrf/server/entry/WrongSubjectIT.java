package org.ecrf.server.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;
import org.ecrf.server.problem.Refusal;
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

/** A form was filled in for the wrong subject: it is taken back, and both trails say so. */
@ExtendWith(ArquillianExtension.class)
class WrongSubjectIT {
  private static final FormAt VITALS = new FormAt(Trial.SCREENING, "vitals");

  @Inject Trial trial;
  @Inject WrongSubject wrongSubject;
  @Inject ShowTrail showTrail;

  private SubjectRef subject;
  private SubjectRef other;

  @Deployment
  static WebArchive war() {
    return Archive.war(WrongSubjectIT.class);
  }

  @BeforeEach
  void aFormIsFilledInForTheWrongSubject() {
    trial.open();
    subject = trial.register("01");
    other = trial.register("01");
    trial.save(
        subject,
        "vitals",
        Map.of("weight", ItemValue.of("64", "kg"), "height", ItemValue.of("164", "cm")));
  }

  @Test
  void oneActClearsTheFormAndNamesTheOther() {
    EntryView after = takesBack("coordinator", other.number(), Map.of("weight", 1, "height", 1));
    assertNull(after.items().get("weight").value());
    assertNull(after.items().get("height").value());
    assertEquals(2, after.items().get("weight").version());
    TrailLine act = newest(subject);
    assertEquals("wrong-subject", act.action());
    assertEquals("The wrong casebook was open: seen at once", act.reason());
    assertTrue(act.changes().toString().contains(other.number()), act.changes().toString());
    assertTrue(act.changes().toString().contains("screening/vitals/height"));
    TrailLine there = newest(other);
    assertEquals("belongs-here", there.action());
    assertTrue(there.changes().toString().contains(subject.number() + " screening/vitals"));
  }

  @Test
  void aValueThatTheCallerHasNotSeenIsNotCleared() {
    Refusal refusal =
        trial.refusal("coordinator", () -> takeBack(other.number(), Map.of("weight", 1)));
    Refusal.Stale stale = assertInstanceOf(Refusal.Stale.class, refusal);
    assertEquals("screening/vitals/height", stale.items().getFirst().path());
  }

  @Test
  void theOtherSubjectMustExistAndBeAnother() {
    Map<String, Integer> seen = Map.of("weight", 1, "height", 1);
    assertEquals(
        new Refusal.NotFound("subject"),
        trial.refusal("coordinator", () -> takeBack("01-999", seen)));
    assertEquals(
        "unreadable", trial.refusal("coordinator", () -> takeBack(subject.number(), seen)).code());
    SubjectRef elsewhere = trial.register("02");
    assertEquals(
        new Refusal.NotFound("subject"),
        trial.refusal("coordinator", () -> takeBack(elsewhere.number(), seen)),
        "the other site's subjects are not the coordinator's");
    assertEquals(
        new Refusal.NotPermitted("ENTER_DATA"),
        trial.refusal("monitor", () -> takeBack(other.number(), seen)));
  }

  @Test
  void anEmptyFormHasNothingToTakeBack() {
    takesBack("coordinator", other.number(), Map.of("weight", 1, "height", 1));
    assertEquals(
        "nothing-entered",
        trial.refusal("coordinator", () -> takeBack(other.number(), Map.of())).code());
  }

  @Test
  void aProgramTakesBackTooAndARepeatChangesNothing() {
    String path =
        "/api/studies/%s/subjects/%s/entries/screening/vitals/wrong-subject"
            .formatted(subject.study(), subject.number());
    String body =
        """
        {"subject": "%s", "cause": "WRONG_SHEET", "versions": {"weight": 1, "height": 1}}
        """
            .formatted(other.number());
    String request = Trial.fresh();
    for (int i = 0; i < 2; i++) {
      Client.Answer answer = Client.as("coordinator").post(path, body, request, "application/json");
      assertEquals(200, answer.status(), answer.body());
      assertEquals(2, answer.json().path("items").path("weight").path("version").asInt());
    }
    assertEquals(422, Client.as("coordinator").post(path, "{}").status());
  }

  @Test
  void theTrailIsSearchedByPersonActionAndTime() {
    takesBack("coordinator", other.number(), Map.of("weight", 1, "height", 1));
    TrailLine act = newest(subject);
    assertEquals(List.of("wrong-subject"), actions("action=wrong-subject"));
    assertEquals(List.of(), actions("action=save&who=monitor"));
    assertEquals(List.of("save", "register"), actions("who=coordinator&until=" + act.at()));
    assertEquals(List.of("wrong-subject"), actions("from=" + act.at()));
    assertEquals(List.of("wrong-subject", "save"), actions("item=height"));
    assertEquals(List.of("wrong-subject"), actions("item=height&from=" + act.at()));
  }

  private List<String> actions(String query) {
    Client.Answer answer =
        Client.as("inspector")
            .get(
                "/api/studies/%s/subjects/%s/trail?%s"
                    .formatted(subject.study(), subject.number(), query));
    assertEquals(200, answer.status(), answer.body());
    List<String> actions = answer.json().path("rows").findValuesAsText("action");
    assertEquals(actions.size(), answer.json().path("total").asInt());
    return actions;
  }

  private EntryView takesBack(String who, String number, Map<String, Integer> versions) {
    return trial.as(who, () -> takeBack(number, versions));
  }

  private EntryView takeBack(String number, Map<String, Integer> versions) {
    return wrongSubject.takeBack(
        new WrongSubject.Command(
            subject,
            VITALS,
            number,
            WrongSubject.Cause.WRONG_CASEBOOK,
            "seen at once",
            versions,
            Trial.fresh()));
  }

  private TrailLine newest(SubjectRef of) {
    return trial
        .as("inspector", () -> showTrail.ofSubject(of, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst();
  }
}

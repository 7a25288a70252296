package org.ecrf.server.whole;

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
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.GiveMissingCode;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One missing code for a whole form, or for one of its sections. */
@ExtendWith(ArquillianExtension.class)
class MissingCodeIT {
  private static final ItemValue NOT_DONE = new ItemValue.Missing("ND", "The freezer failed");

  @Inject WholeTrial trial;
  @Inject GiveMissingCode giveMissingCode;
  @Inject CompleteEntry complete;
  @Inject ShowTrail showTrail;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(MissingCodeIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aSubjectConsents() {
    subject = trial.consents(trial.begins());
  }

  @Test
  void whatHasNoAnswerGetsTheCodeAndWhatWasAnsweredStays() {
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("70", "kg")));
    EntryView view = give("body", null, "ND", WholeTrial.request());

    assertEquals(ItemValue.of("70", "kg"), view.items().get("weight").value());
    assertEquals(NOT_DONE, view.items().get("visit_date").value());
    assertEquals(NOT_DONE, view.items().get("alt").value());
    assertNull(view.items().get("high_alt").value(), "nobody enters what is calculated");
    assertEquals(List.of(), view.repeats().get("samples"));
    TrailLine act = lastAct();
    assertEquals("missing", act.action());
    assertEquals("The freezer failed", act.reason());
    assertEquals(
        List.of("first/body/alt", "first/body/excess", "first/body/visit_date"),
        act.changes().stream().map(TrailLine.ChangeLine::path).toList());
    assertEquals(EntryState.COMPLETE, completes("body").state());
  }

  @Test
  void aSectionTakesItAlone() {
    trial.enters(subject, "first", "body", Map.of("samples[1]/amount", ItemValue.of("2", "kg")));
    trial.enters(subject, "first", "body", Map.of("samples[2]/amount", ItemValue.of("3", "kg")));
    EntryView second = give("body", "samples[2]", "ND", WholeTrial.request());
    assertNull(second.items().get("samples[1]/taken").value());
    assertEquals(NOT_DONE, second.items().get("samples[2]/taken").value());

    EntryView both = give("body", "samples", "ND", WholeTrial.request());
    assertEquals(NOT_DONE, both.items().get("samples[1]/taken").value());
    assertNull(both.items().get("weight").value());
  }

  @Test
  void aCodeThatAnItemDoesNotTakeIsRefusedByName() {
    Refusal.Unreadable unknown =
        assertInstanceOf(
            Refusal.Unreadable.class,
            trial.refusal(
                "coordinator", () -> giveMissingCode.give(of("body", "main", "NOPE", fresh()))));
    assertTrue(
        unknown.items().stream().map(ItemProblem::path).anyMatch("first/body/weight"::equals));
    assertTrue(unknown.items().getFirst().rule().in("en").contains("NOPE"));
    assertEquals("register", lastAct().action(), "nothing was saved");
  }

  @Test
  void whereNothingIsOpenThereIsNothingToGive() {
    give("body", null, "ND", fresh());
    assertEquals(
        "nothing-open",
        trial
            .refusal("coordinator", () -> giveMissingCode.give(of("body", null, "ND", fresh())))
            .code());
    assertEquals(
        new Refusal.NotFound("section"),
        trial.refusal(
            "coordinator", () -> giveMissingCode.give(of("body", "nowhere", "ND", fresh()))));
    assertEquals(
        new Refusal.NotPermitted("ENTER_DATA"),
        trial.refusal("monitor", () -> giveMissingCode.give(of("person", null, "ND", fresh()))));
  }

  @Test
  void theSameRequestGivesItOnce() {
    String request = fresh();
    EntryView first = give("body", null, "ND", request);
    assertEquals(first.items(), give("body", null, "ND", request).items());
  }

  @Test
  void theApiGivesItToo() {
    String path =
        "/api/studies/%s/subjects/%s/entries/first/person/missing"
            .formatted(subject.study(), subject.number());
    Client coordinator = Client.as("coordinator");
    Client.Answer without = coordinator.post(path, "{\"code\": \"ND\"}");
    assertEquals(422, without.status(), without.body());
    Client.Answer given =
        coordinator.post(path, "{\"code\": \"ND\", \"reason\": \"The freezer failed\"}");
    assertEquals(200, given.status(), given.body());
    assertEquals(
        "ND", given.json().path("items").path("sex").path("missing").asText(), given.body());
  }

  private EntryView give(String form, @Nullable String section, String code, String request) {
    return trial.as("coordinator", () -> giveMissingCode.give(of(form, section, code, request)));
  }

  private GiveMissingCode.Command of(
      String form, @Nullable String section, String code, String request) {
    return new GiveMissingCode.Command(
        subject, "first", form, section, code, "The freezer failed", request);
  }

  private EntryView completes(String form) {
    return trial.as("coordinator", () -> complete.complete(subject, "first", form, fresh()));
  }

  private TrailLine lastAct() {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst();
  }

  private static String fresh() {
    return WholeTrial.request();
  }
}

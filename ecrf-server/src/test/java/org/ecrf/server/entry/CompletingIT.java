package org.ecrf.server.entry;

import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.EligibleBoy;
import org.ecrf.server.container.Trial;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CompletingIT {
  private static final String VITALS = "vitals";
  @Inject SaveEntry saveEntry;
  @Inject CompleteEntry completeEntry;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verifyTrail;
  @Inject Database database;

  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(CompletingIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void aCompleteFormChangesWithAReasonOnly() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, EligibleBoy.vitals("64.2"));
    assertEquals(EntryState.COMPLETE, trial.complete(subject, Trial.SCREENING, VITALS).state());

    Map<String, SaveEntry.Change> change =
        Map.of("weight", new SaveEntry.Change(ItemValue.of("64.3", "kg"), 1));
    assertInstanceOf(
        Refusal.ReasonNeeded.class, trial.refusal("coordinator", () -> save(subject, change)));

    trial.save(
        subject,
        Trial.SCREENING,
        VITALS,
        Map.of("weight", ItemValue.of("64.3", "kg")),
        "Transcription error");
    TrailLine line = trail(subject).rows().getFirst();
    assertEquals("Transcription error", line.reason());
    assertEquals("save", line.action());
    assertEquals("coordinator", line.who());
    assertEquals("COORDINATOR", line.role());
    assertEquals(
        List.of(
            new TrailLine.ChangeLine(
                "screening/vitals/weight",
                ItemValue.of("64.2", "kg"),
                ItemValue.of("64.3", "kg"),
                false,
                false,
                false)),
        line.changes());
  }

  @Test
  void aFormIsNotCompleteWhileARequiredItemHasNoAnswer() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("64.2", "kg")));
    Refusal refusal =
        trial.refusal(
            "coordinator", () -> completeEntry.complete(subject, Trial.SCREENING, VITALS, fresh()));
    Refusal.Incomplete incomplete = assertInstanceOf(Refusal.Incomplete.class, refusal);
    assertTrue(
        incomplete.items().stream().anyMatch(i -> i.path().equals("screening/vitals/height")));
  }

  @Test
  void aCompleteFormThatLosesARequiredAnswerIsNoLongerComplete() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, EligibleBoy.vitals("64.2"));
    trial.complete(subject, Trial.SCREENING, VITALS);
    Map<String, ItemValue> cleared = new HashMap<>();
    cleared.put("weight", null);
    EntryView view = trial.save(subject, Trial.SCREENING, VITALS, cleared, "wrong person");

    assertEquals(EntryState.IN_PROGRESS, view.state());
    assertEquals(
        Set.of("entry/screening/vitals/state", "screening/vitals/weight"),
        Set.copyOf(
            trail(subject).rows().getFirst().changes().stream().map(c -> c.path()).toList()));
  }

  @Test
  void aCalculatedValueFollowsFromOtherFormsAndStandsInTheTrail() {
    SubjectRef subject = trial.register("01");
    EligibleBoy.screening().forEach((form, values) -> trial.save(subject, form, values));
    ItemValue before = egfr(subject);
    trial.save(subject, VITALS, Map.of("height", ItemValue.of("180", "cm")));
    ItemValue after = egfr(subject);

    assertTrue(before != null && after != null && !before.equals(after), before + " " + after);
    assertEquals(
        Set.of("screening/vitals/height", "screening/laboratory/egfr"),
        Set.copyOf(
            trail(subject).rows().getFirst().changes().stream().map(c -> c.path()).toList()));
    assertTrue(
        database
            .column(
                "select data -> 'egfr' ->> 'value' from entry e join subject s on s.id ="
                    + " e.subject_id where s.number = '"
                    + subject.number()
                    + "' and form = 'laboratory'")
            .contains(((ItemValue.Entered) after).text()));
  }

  @Test
  void theTrailIsFilteredByItemAndVerifies() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("64", "kg")));
    trial.save(subject, VITALS, Map.of("height", ItemValue.of("170", "cm")));
    Page<TrailLine> ofHeight =
        trial.as(
            "inspector",
            () ->
                showTrail.ofSubject(
                    subject, new TrailFilter(Trial.SCREENING, VITALS, "height"), 0, 10));
    assertEquals(1, ofHeight.total());
    Page<TrailLine> ofForm =
        trial.as(
            "inspector",
            () ->
                showTrail.ofSubject(
                    subject, new TrailFilter(Trial.SCREENING, VITALS, null), 0, 10));
    assertEquals(2, ofForm.total());
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofSubject(subject)).faults());
    assertEquals(List.of(), trial.as("inspector", () -> verifyTrail.ofStudy(STUDY)).faults());
  }

  @Test
  void theEntriesAreWhatTheTrailComesTo() {
    SubjectRef subject = trial.register("01");
    EligibleBoy.screening().forEach((form, values) -> trial.save(subject, form, values));
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("100.1", "kg")));
    trial.complete(subject, Trial.SCREENING, "demography");

    Map<String, ItemValue> replayed = new HashMap<>();
    trail(subject).rows().reversed().stream()
        .flatMap(act -> act.changes().stream())
        .forEach(change -> replayed.put(change.path(), change.to()));
    EligibleBoy.screening()
        .keySet()
        .forEach(
            form ->
                trial
                    .open("coordinator", subject, Trial.SCREENING, form)
                    .items()
                    .forEach(
                        (item, view) ->
                            assertEquals(
                                replayed.get(Trial.SCREENING + "/" + form + "/" + item),
                                view.value(),
                                form + "/" + item)));
    assertEquals(ItemValue.of("COMPLETE"), replayed.get("entry/screening/demography/state"));
  }

  @Test
  void theSponsorSeesNoSensitiveItem() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, "demography", EligibleBoy.screening().get("demography"));

    EntryView view = trial.open("sponsor", subject, Trial.SCREENING, "demography");
    assertTrue(view.items().get("birth_date").masked());
    assertNull(view.items().get("birth_date").value());
    assertEquals(ItemValue.of("M"), view.items().get("sex").value());
    assertFalse(view.editable());
    assertEquals("role", view.readOnlyBecause());
    Page<TrailLine> trail =
        trial.as("sponsor", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 10));
    TrailLine.ChangeLine birth =
        trail.rows().getFirst().changes().stream()
            .filter(c -> c.path().endsWith("birth_date"))
            .findFirst()
            .orElseThrow();
    assertTrue(birth.masked());
    assertNull(birth.to());
  }

  private ItemValue egfr(SubjectRef subject) {
    return trial
        .open("coordinator", subject, Trial.SCREENING, "laboratory")
        .items()
        .get("egfr")
        .value();
  }

  private Page<TrailLine> trail(SubjectRef subject) {
    return trial.as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100));
  }

  private EntryView save(SubjectRef subject, Map<String, SaveEntry.Change> changes) {
    return save(subject, changes, fresh());
  }

  private EntryView save(
      SubjectRef subject, Map<String, SaveEntry.Change> changes, String request) {
    return saveEntry.save(
        new SaveEntry.Command(subject, Trial.SCREENING, VITALS, changes, null, request));
  }
}

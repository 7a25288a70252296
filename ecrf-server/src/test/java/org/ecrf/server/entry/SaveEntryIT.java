package org.ecrf.server.entry;

import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.EligibleBoy;
import org.ecrf.server.container.Statements;
import org.ecrf.server.container.Trial;
import org.ecrf.server.problem.Page;
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

@ExtendWith(ArquillianExtension.class)
class SaveEntryIT {
  private static final String VITALS = "vitals";
  @Inject SaveEntry saveEntry;
  @Inject ShowTrail showTrail;
  @Inject Statements statements;

  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(SaveEntryIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void aValueIsKeptAsEnteredWithWhoAndWhen() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("64,20", "kg")));

    EntryView view = trial.open("coordinator", subject, Trial.SCREENING, VITALS);
    ItemView weight = view.items().get("weight");
    assertEquals(ItemValue.of("64,20", "kg"), weight.value());
    assertEquals(1, weight.version());
    assertEquals("coordinator", weight.savedBy());
    assertEquals(EntryState.IN_PROGRESS, view.state());
    assertTrue(view.editable());
    assertEquals(0, view.items().get("height").version());
  }

  @Test
  void aWeightAboveAHundredIsToldAtOnce() {
    SubjectRef subject = trial.register("01");
    EntryView view = trial.save(subject, VITALS, Map.of("weight", ItemValue.of("100.1", "kg")));
    Finding finding =
        view.findings().stream().filter(f -> f.check().equals("E01")).findFirst().orElseThrow();
    assertEquals("screening/vitals/weight", finding.at().toString());
    assertEquals(List.of(), finding.used(), "what it rests on is not for a screen");

    EntryView corrected = trial.save(subject, VITALS, Map.of("weight", ItemValue.of("99.9", "kg")));
    assertTrue(corrected.findings().stream().noneMatch(f -> f.check().equals("E01")));
  }

  @Test
  void aMissingCodeAndAClearedValueAreSavedToo() {
    SubjectRef subject = trial.register("01");
    ItemValue notDone = new ItemValue.Missing("ND", "scales were broken");
    trial.save(subject, VITALS, Map.of("weight", notDone, "height", ItemValue.of("170", "cm")));
    Map<String, ItemValue> cleared = new HashMap<>();
    cleared.put("height", null);
    EntryView view = trial.save(subject, VITALS, cleared);

    assertEquals(notDone, view.items().get("weight").value());
    assertNull(view.items().get("height").value());
    assertEquals(2, view.items().get("height").version());
  }

  @Test
  void whoHasSeenAnOldVersionOfTheItemIsRefusedAndToldWhatStandsThere() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("64", "kg")));

    Refusal refusal =
        trial.refusal(
            "investigator",
            () ->
                save(
                    subject,
                    Map.of(
                        "weight", new SaveEntry.Change(ItemValue.of("65", "kg"), 0),
                        "height", new SaveEntry.Change(ItemValue.of("170", "cm"), 0))));

    Refusal.Stale stale = assertInstanceOf(Refusal.Stale.class, refusal);
    assertEquals(1, stale.items().size());
    assertEquals("screening/vitals/weight", stale.items().getFirst().path());
    assertEquals("coordinator", stale.items().getFirst().who());
    assertEquals(ItemValue.of("64", "kg"), stale.items().getFirst().value());
    EntryView view = trial.open("coordinator", subject, Trial.SCREENING, VITALS);
    assertNull(view.items().get("height").value(), "nothing of the request was saved");
  }

  @Test
  void twoPeopleMayChangeDifferentItemsOfOneForm() {
    SubjectRef subject = trial.register("01");
    trial.save(subject, VITALS, Map.of("weight", ItemValue.of("64", "kg")));
    EntryView view =
        trial.as(
            "investigator",
            () ->
                save(
                    subject, Map.of("height", new SaveEntry.Change(ItemValue.of("170", "cm"), 0))));
    assertEquals(ItemValue.of("64", "kg"), view.items().get("weight").value());
  }

  @Test
  void whatCannotBeReadIsNamedWithItsRuleAndNothingIsSaved() {
    SubjectRef subject = trial.register("01");
    Refusal refusal =
        trial.refusal(
            "coordinator",
            () ->
                save(
                    subject,
                    Map.of(
                        "weight", new SaveEntry.Change(ItemValue.of("7o", "kg"), 0),
                        "no_such", new SaveEntry.Change(ItemValue.of("1"), 0),
                        "nyha", new SaveEntry.Change(ItemValue.of("I\u0000"), 0),
                        "height", new SaveEntry.Change(ItemValue.of("170", "cm"), 0))));
    Refusal.Unreadable unreadable = assertInstanceOf(Refusal.Unreadable.class, refusal);
    assertEquals(
        Set.of("screening/vitals/weight", "screening/vitals/no_such", "screening/vitals/nyha"),
        Set.copyOf(unreadable.items().stream().map(i -> i.path()).toList()));
    assertEquals(
        EntryState.EMPTY, trial.open("coordinator", subject, Trial.SCREENING, VITALS).state());
  }

  @Test
  void aRepeatedRequestChangesNothingAndAnotherUnderItsIdIsRefused() {
    SubjectRef subject = trial.register("01");
    String request = fresh();
    Map<String, SaveEntry.Change> changes =
        Map.of("weight", new SaveEntry.Change(ItemValue.of("64", "kg"), 0));
    trial.as("coordinator", () -> save(subject, changes, request));
    EntryView again = trial.as("coordinator", () -> save(subject, changes, request));

    assertEquals(1, again.items().get("weight").version());
    assertEquals(2, trail(subject).total(), "registered, saved once");
    Map<String, SaveEntry.Change> others =
        Map.of("weight", new SaveEntry.Change(ItemValue.of("65", "kg"), 1));
    assertEquals(
        new Refusal.RequestReused(),
        trial.refusal("coordinator", () -> save(subject, others, request)));
  }

  @Test
  void theStatementsOfASaveAndOfAnOpenAreFewAndConstant() {
    SubjectRef subject = trial.register("01");
    EligibleBoy.screening().forEach((form, values) -> trial.save(subject, form, values));
    for (int version = 1; version <= 3; version++) {
      Map<String, SaveEntry.Change> change =
          Map.of("weight", new SaveEntry.Change(ItemValue.of("70." + version, "kg"), version));
      long save = statements.of(() -> trial.as("coordinator", () -> save(subject, change)));
      assertTrue(save <= 10, "statements of a save: " + save);
    }
    long open = statements.of(() -> trial.open("coordinator", subject, Trial.SCREENING, VITALS));
    assertTrue(open <= 8, "statements of an open: " + open);
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

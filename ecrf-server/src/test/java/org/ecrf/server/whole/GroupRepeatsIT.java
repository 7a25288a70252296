package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.entry.EntryView;
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

/** The repeats of a group inside a form. */
@ExtendWith(ArquillianExtension.class)
class GroupRepeatsIT {
  @Inject WholeTrial trial;
  @Inject ShowTrail showTrail;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(GroupRepeatsIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void theRepeatsOfAGroupAreSavedWithoutAGap() {
    SubjectRef subject = trial.consents(study);
    Refusal gap =
        trial.refusal(
            "coordinator",
            () ->
                trial.enters(
                    subject, "first", "body", Map.of("samples[2]/taken", day("2026-02-10"))));
    assertEquals(
        "first/body/samples[2]/taken",
        assertInstanceOf(Refusal.Unreadable.class, gap).items().getFirst().path());
    trial.enters(
        subject,
        "first",
        "body",
        Map.of("samples[1]/taken", day("2026-02-10"), "samples[2]/taken", day("2026-02-11")));
    EntryView view = trial.opens("monitor", subject, "first", "body");
    assertEquals(List.of(1, 2), view.repeats().get("samples"));
    assertEquals(day("2026-02-11"), view.items().get("samples[2]/taken").value());
    assertEquals(0, view.items().get("samples[2]/amount").version());
  }

  @Test
  void clearingItsValuesRemovesARepeatAndTheTrailKeepsThem() {
    SubjectRef subject = trial.consents(study);
    trial.enters(subject, "first", "body", Map.of("samples[1]/taken", day("2026-02-10")));
    Map<String, ItemValue> cleared = new HashMap<>();
    cleared.put("samples[1]/taken", null);
    EntryView view = trial.enters(subject, "first", "body", cleared);
    assertEquals(List.of(), view.repeats().get("samples"));
    assertNull(view.items().get("samples[1]/taken").value());
    TrailLine.ChangeLine change = trail(subject).getFirst().changes().getFirst();
    assertEquals(day("2026-02-10"), change.from());
    assertNull(change.to());
  }

  @Test
  void aRequiredItemIsAskedForInEachRepeat() {
    SubjectRef subject = trial.consents(study);
    trial.enters(
        subject,
        "first",
        "body",
        Map.of(
            "visit_date", day("2026-02-10"),
            "weight", ItemValue.of("70", "kg"),
            "samples[1]/taken", day("2026-02-10")));
    Refusal.Incomplete open =
        assertInstanceOf(
            Refusal.Incomplete.class,
            trial.refusal(
                "coordinator",
                () -> {
                  trial.completes(subject, "first", "body");
                  return true;
                }));
    assertEquals(
        List.of("first/body/samples[1]/amount"), open.items().stream().map(i -> i.path()).toList());
  }

  private static ItemValue day(String day) {
    return ItemValue.of(day);
  }

  private List<TrailLine> trail(SubjectRef subject) {
    return trial.as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50)).rows();
  }
}

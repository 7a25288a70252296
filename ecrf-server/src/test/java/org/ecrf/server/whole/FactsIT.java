package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Statements;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.facts.AddRange;
import org.ecrf.server.facts.EndRange;
import org.ecrf.server.facts.ListParameters;
import org.ecrf.server.facts.ListRanges;
import org.ecrf.server.facts.SetParameter;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parameters and reference ranges, and what rules make of them. */
@ExtendWith(ArquillianExtension.class)
class FactsIT {
  @Inject WholeTrial trial;
  @Inject SetParameter setParameter;
  @Inject ListParameters listParameters;
  @Inject AddRange addRange;
  @Inject EndRange endRange;
  @Inject ListRanges listRanges;
  @Inject SaveEntry saveEntry;
  @Inject ShowTrail showTrail;
  @Inject Statements statements;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(FactsIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void aParameterIsSetByADataManagerAndStandsInTheTrailOfTheStudy() {
    assertNull(parameter("opening").value());
    trial.opensCohort(study, LocalDate.of(2026, 3, 1));
    assertEquals(ItemValue.of("2026-03-01"), parameter("opening").value());
    assertEquals("data-manager", parameter("opening").by());
    assertEquals(
        "set-parameter",
        trial
            .as("data-manager", () -> showTrail.ofStudy(study, TrailFilter.ALL, 0, 1))
            .rows()
            .getFirst()
            .action());
    assertEquals(
        new Refusal.NotPermitted("KEEP_FACTS"),
        trial.refusal("investigator", () -> set("opening", null, "2026-04-01", 1)));
  }

  @Test
  void aParameterIsReadAsItsItemAndKnowsItsVersionAndItsSites() {
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal("data-manager", () -> set("opening", null, "soon", 0)));
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal("data-manager", () -> set("opening", "01", "2026-04-01", 0)));
    assertEquals(1, trial.as("data-manager", () -> set("largest", "01", "3", 0)));
    assertInstanceOf(
        Refusal.Stale.class, trial.refusal("data-manager", () -> set("largest", "01", "4", 0)));
    assertEquals("01", parameter("largest").site());
  }

  @Test
  void aProgramSetsAParameterToo() {
    Client.Answer set =
        Client.as("data-manager")
            .put(
                "/api/studies/" + study + "/parameters/opening",
                "{\"value\": \"2026-03-01\", \"version\": 0}");
    assertEquals(200, set.status(), set.body());
    assertEquals(1, set.json().path("version").asInt());
  }

  @Test
  void theRangeOfTheSitesLaboratoryDecides() {
    long range = add(range("0", "40", "U/L"));
    SubjectRef subject = trial.screened(study, "F");
    assertEquals(ItemValue.of("true"), alt(subject, "41"));
    assertEquals(ItemValue.of("false"), alt(subject, "40"));
    trial.as(
        "data-manager",
        () -> {
          endRange.end(study, "01", range, LocalDate.of(2026, 2, 1), WholeTrial.request());
          return true;
        });
    assertNull(alt(subject, "42"), "no range holds on the day of the visit");
    assertEquals(1, trial.as("monitor", () -> listRanges.of(study, "01")).size());
  }

  @Test
  void aRangeThatRulesCouldNotUseIsRefused() {
    for (ReferenceRange wrong :
        List.of(
            range("41", "40", "U/L"),
            range("0", "forty", "U/L"),
            range("0", "40", "kg"),
            range("-42", "40", "U/L"),
            range(null, "-1", "U/L"),
            range(null, null, "U/L"))) {
      assertInstanceOf(
          Refusal.Unreadable.class,
          trial.refusal(
              "data-manager",
              () -> addRange.add(new AddRange.Command(study, "01", wrong, WholeTrial.request()))));
    }
  }

  @Test
  void aLimitIsBelowZeroOnlyWhereTheStudyExpectsSuchValues() {
    Refusal.Unreadable not =
        assertInstanceOf(
            Refusal.Unreadable.class,
            trial.refusal("data-manager", () -> add(range("-42", "40", "U/L"))));
    assertEquals("low", not.items().getFirst().path());
    assertTrue(not.items().getFirst().rule().in("en").contains("not below zero"), not.toString());
    ReferenceRange excess =
        new ReferenceRange(
            "excess", null, 0, null, LocalDate.of(2026, 1, 1), null, "-2", "2", null);
    assertTrue(add(excess) > 0);
  }

  @Test
  void theRangeOfTheLaboratoryStandsBesideTheValue() {
    add(range("5", "40", "U/L"));
    SubjectRef subject = trial.screened(study, "F");
    alt(subject, "41");
    String address =
        "/api/studies/%s/subjects/%s/entries/first/body".formatted(study, subject.number());
    Client.Answer shown = Client.as("coordinator").get(address);
    assertEquals(
        "{\"low\":\"5\",\"high\":\"40\",\"unit\":\"U/L\",\"outside\":\"HIGH\"}",
        shown.json().at("/items/alt/range").toString(),
        shown.body());
    alt(subject, "4");
    assertEquals(
        "LOW", Client.as("monitor").get(address).json().at("/items/alt/range/outside").asText());
    alt(subject, "5");
    Client.Answer within = Client.as("monitor").get(address);
    assertTrue(within.json().at("/items/alt/range/outside").isMissingNode(), within.body());
    assertTrue(within.json().at("/items/weight/range").isMissingNode(), within.body());
  }

  @Test
  void aRangeDoesNotTellTheAgeToWhomItIsHidden() {
    add(new ReferenceRange("alt", "F", 40, 49, LocalDate.of(2026, 1, 1), null, "0", "35", "U/L"));
    SubjectRef subject = trial.screened(study, "F");
    alt(subject, "36");
    assertEquals(
        Normal.Side.HIGH,
        trial.opens("monitor", subject, "first", "body").items().get("alt").normal().outside());
    assertNull(trial.opens("sponsor", subject, "first", "body").items().get("alt").normal());
  }

  @Test
  void whatStudyAndSiteSayCostsOneStatement() {
    add(range("0", "40", "U/L"));
    trial.opensCohort(study, LocalDate.of(2026, 1, 1));
    SubjectRef subject = trial.screened(study, "F");
    Map<String, SaveEntry.Change> change =
        Map.of("alt", new SaveEntry.Change(ItemValue.of("41", "U/L"), 0));
    long save =
        statements.of(
            () ->
                trial.as(
                    "coordinator",
                    () ->
                        saveEntry.save(
                            new SaveEntry.Command(
                                subject, "first", "body", change, null, WholeTrial.request()))));
    assertTrue(save <= 10, "statements of a save: " + save);
    long open = statements.of(() -> trial.opens("coordinator", subject, "first", "body"));
    assertTrue(open <= 8, "statements of an open: " + open);
  }

  private ItemValue alt(SubjectRef subject, String value) {
    return trial
        .enters(subject, "first", "body", Map.of("alt", ItemValue.of(value, "U/L")))
        .items()
        .get("high_alt")
        .value();
  }

  private static ReferenceRange range(String low, String high, String unit) {
    return new ReferenceRange(
        "alt", null, 0, null, LocalDate.of(2026, 1, 1), null, low, high, unit);
  }

  private long add(ReferenceRange range) {
    return trial.as(
        "data-manager",
        () -> addRange.add(new AddRange.Command(study, "01", range, WholeTrial.request())));
  }

  private int set(String parameter, String site, String value, int version) {
    return setParameter.set(
        new SetParameter.Command(
            study, parameter, site, ItemValue.of(value), version, WholeTrial.request()));
  }

  private ListParameters.ParameterLine parameter(String id) {
    return trial.as("monitor", () -> listParameters.of(study)).stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

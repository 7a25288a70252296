package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules over what repeats: logs, groups, unscheduled visits, doses; and over what a site states.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatsTest {
  private static final String YES_NO = "screening.person.sex == \"M\"";

  @DisplayName("Lists of repeats")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log.medication.exists(m, m.systemic) | | NOT_MET
          log.medication.all(m, m.systemic) | | MET
          count(log.medication) == 0 | | MET
          sum(log.medication.map(m, m.dose)) == mass("0 kg") | | MET
          last(log.medication).systemic | | UNDETERMINED
          log.medication.exists(m, m.systemic) | log/medication[2]/systemic=true | MET
          log.medication.exists(m, m.systemic) | log/medication[2]/name=x | UNDETERMINED
          log.medication.exists(m, m.systemic) | log/medication[2]/name=x; log/medication[1]/systemic=true | MET
          log.medication.exists(m, m.systemic && !entered(m.stop)) | log/medication[1]/systemic=true | MET
          log.medication.exists(m, m.systemic && !entered(m.stop)) | log/medication[1]/systemic=true; log/medication[1]/stop=2026-01-01 | NOT_MET
          log.medication.exists(m, entered(m.stop)) | log/medication[1]/systemic=false; log/medication[1]/stop=2026-01-01 | NOT_MET
          log.medication.filter(m, m.systemic).size() == 1 | log/medication[1]/systemic=true; log/medication[2]/systemic=false | MET
          count(log.medication.filter(m, m.systemic)) >= 1 | log/medication[1]/systemic=true; log/medication[2]/name=x | MET
          count(log.medication.filter(m, m.systemic)) >= 2 | log/medication[1]/systemic=true; log/medication[2]/name=x | UNDETERMINED
          count(log.medication.filter(m, m.systemic)) >= 3 | log/medication[1]/systemic=true; log/medication[2]/name=x | NOT_MET
          last(log.medication).name == "b" | log/medication[2]/name=a; log/medication[10]/name=b | MET
          first(log.medication).name == "a" | log/medication[2]/name=a; log/medication[10]/name=b | MET
          entered(last(log.medication).name) | log/medication[2]/name=a | MET
          sum(log.medication.map(m, m.dose)) == mass("1.5 kg") | log/medication[1]/dose=1 kg; log/medication[2]/dose=500 g | MET
          sum(log.medication.map(m, m.dose)) == mass("1 kg") | log/medication[1]/dose=1 kg; log/medication[2]/name=x | UNDETERMINED
          log.event.exists(e, log.medication.exists(m, m.name == e.term)) | log/event[1]/term=x; log/medication[3]/name=x | MET
          screening.lab.samples.exists(s, s.value > 5) | screening/lab/samples[2]/value=6 | MET
          extra.lab.exists(l, l.samples.exists(s, s.value > 5)) | extra[2]/lab/samples[1]/value=6 | MET
          extra.lab.exists(l, l.day > date("2026-01-01")) | extra[2]/lab/day=2026-05-05 | MET
          number(screening.person.score) == 4 | screening/person/score=4 | MET
          screening.person.woke > time("08:00") | screening/person/woke=08:01 | MET
          time(screening.person.signed) < time("08:00") | screening/person/signed=2026-01-01T07:59 | MET
          months_between(date("2026-01-31"), date("2026-02-28")) == 0 | | MET
          years_between(date("2025-01-31"), date("2026-01-31")) == 1 | | MET
          parameter.younger_opens == today | | MET
          cohort.young.open | | MET
          cohort.young.places_left == 2 | | MET
          upper_limit(screening.lab.alt) == enzyme("45 U/L") | screening/person/sex=M; screening/person/seen=2026-03-02 | MET
          upper_limit(screening.lab.alt) == enzyme("45 U/L") | screening/person/seen=2026-03-02 | UNDETERMINED
          screening.lab.alt > 2 * upper_limit(screening.lab.alt) | screening/person/sex=F; screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=71 U/L | MET
          screening.lab.alt > upper_limit(screening.lab.alt) * 2 | screening/person/sex=F; screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=70 U/L | NOT_MET
          screening.lab.alt > 2 * upper_limit(screening.lab.alt) | screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=91 U/L | MET
          screening.lab.alt > 2 * upper_limit(screening.lab.alt) | screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=90 U/L | UNDETERMINED
          screening.lab.alt > 2 * upper_limit(screening.lab.alt) | screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=70 U/L | NOT_MET
          screening.lab.alt > 2 * upper_limit(screening.lab.alt) | screening/person/seen=2026-03-02; screening/lab/alt=91 U/L | UNDETERMINED
          upper_limit(screening.lab.alt) > enzyme("1 U/L") | screening/person/sex=F; screening/person/born=2008; screening/person/seen=2026-03-02 | UNDETERMINED
          screening.lab.mean == 3 | screening/lab/samples[1]/value=2; screening/lab/samples[2]/value=4 | MET
          screening.lab.high | screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=46 U/L | MET
          dosing.imp.planned == date("2026-03-02") | dosing/imp/day=2026-03-01 | MET
          """)
  void lists(String rule, String answers, Verdict verdict) {
    assertEquals(verdict, Repeating.evaluate(rule, answers).verdicts().getFirst().verdict());
  }

  @DisplayName("What the compiler says of lists")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log.medication.exists(m, m.sistemic) | there is no item “sistemic” in it; did you mean systemic?
          log.medication.systemic | “log.medication” repeats: ask exists(…), all(…), filter(…), first(…) or last(…)
          log.medicatoin.exists(m, m.systemic) | there is no item “log.medicatoin”; did you mean log.medication?
          log.medication.exists(log, log.systemic) | “log” is a name already; take another
          log.medication.exists(m, m.dose > 5) | “>” cannot be used with mass and number; an amount is written mass("1 kg")
          log.event.exists(e, e.grade == "2") | “2” is not one of the answers: 1, 3
          upper_limit(dosing.imp.weight) > mass("1 kg") | “weight” has no range
          upper_limit(mass("1 kg")) > mass("1 kg") | a limit is asked of an item
          screening.person.woke > time("8") | “8” is not a time of day (hour:minute)
          log.medication | the expression gives list of repeat of medication, but yes/no is needed
          log.event.all(a, log.event.all(b, log.event.all(c, a.begun == b.begun && b.begun == c.begun))) | this can take more than 1,000,000 steps for one subject; lists inside lists multiply
          """)
  void problems(String rule, String problem) {
    assertEquals(List.of(problem), Repeating.problems(rule));
  }

  @Test
  void a_repeat_sees_its_own_items_by_bare_name() {
    Evaluation e =
        Repeating.evaluate(
            YES_NO,
            "screening/lab/samples[1]/value=11; screening/lab/samples[1]/odd=true;"
                + " screening/lab/samples[2]/value=3; extra[1]/lab/samples[1]/value=4");
    assertEquals(
        "{extra[1]/lab/mean=4, extra[1]/lab/samples[1]/double=?, screening/lab/mean=7,"
            + " screening/lab/samples[1]/double=23, screening/lab/samples[2]/double=?}",
        List.of(
                "extra[1]/lab/mean",
                "extra[1]/lab/samples[1]/double",
                "screening/lab/mean",
                "screening/lab/samples[1]/double",
                "screening/lab/samples[2]/double")
            .stream()
            .map(path -> path + "=" + text(e.calculated().get(ItemPath.parse(path))))
            .collect(Collectors.joining(", ", "{", "}")));
    assertEquals(true, e.hidden().contains(ItemPath.parse("screening/lab/samples[2]/odd")));
    assertEquals(false, e.hidden().contains(ItemPath.parse("screening/lab/samples[1]/odd")));
  }

  private static String text(ItemValue value) {
    return value instanceof ItemValue.Entered entered ? entered.text() : "?";
  }

  @Test
  void findings_stand_in_their_repeat_and_in_the_order_of_numbers() {
    Evaluation e =
        Repeating.evaluate(
            YES_NO,
            "log/event[10]/begun=2027-01-01; log/event[2]/begun=2027-02-01;"
                + " extra[1]/lab/samples[3]/value=60; extra[1]/lab/samples[2]/value=100;"
                + " screening/lab/samples[1]/value=51");
    assertEquals(
        List.of(
            "screening/lab/samples[1]/value 51 is much",
            "extra[1]/lab/samples[2]/value Value: 100 is not plausible (expected 0 to 99).",
            "extra[1]/lab/samples[3]/value 60 is much",
            "log/event[2]/begun 2027-02-01 is ahead",
            "log/event[10]/begun 2027-01-01 is ahead"),
        e.findings().stream().map(RepeatsTest::line).toList());
  }

  private static String line(Finding finding) {
    return finding.at() + " " + finding.message().in("en");
  }

  @Test
  void a_condition_of_the_dose_is_asked_at_each_dose_visit() {
    Evaluation e =
        Repeating.evaluate(
            YES_NO,
            "dosing/imp/weight=101 kg; dosing/imp/day=2026-03-01; dosing_2/imp/weight=90 kg");
    List<CriterionVerdict> dose =
        e.verdicts().stream().filter(v -> v.criterion().id().equals("D01")).toList();
    assertEquals(
        List.of("dosing", "dosing_2"), dose.stream().map(CriterionVerdict::visit).toList());
    assertEquals(
        List.of(Verdict.EXCLUDED, Verdict.NOT_EXCLUDED),
        dose.stream().map(CriterionVerdict::verdict).toList());
    assertEquals(
        List.of("dosing/imp/weight D01: 101 kg at 2026-03-01"),
        e.findings().stream().map(RepeatsTest::line).toList());
  }

  @Test
  void the_evaluation_tells_the_cohorts() {
    String born = "screening/person/seen=2026-03-02; screening/person/born=";
    assertEquals(Truth.TRUE, Repeating.evaluate(YES_NO, born + "2020").cohorts().get("young"));
    assertEquals(Truth.FALSE, Repeating.evaluate(YES_NO, born + "2000").cohorts().get("young"));
    assertEquals(Truth.UNKNOWN, Repeating.evaluate(YES_NO, born + "2014").cohorts().get("young"));
  }

  @Test
  void a_trace_names_the_repeat_that_decided_and_its_values() {
    CriterionVerdict verdict =
        Repeating.evaluate(
                "log.medication.exists(m, m.systemic && !entered(m.stop))",
                "log/medication[1]/systemic=false; log/medication[3]/systemic=true")
            .verdicts()
            .getFirst();
    Trace decided = verdict.trace().because().getFirst();
    assertEquals(
        "log.medication[3] = true (m.systemic && !entered(m.stop) = true (m.systemic = true,"
            + " !entered(m.stop) = true (entered(m.stop) = false (m.stop = undetermined))))",
        text(decided));
    assertEquals(
        List.of(
            "log/medication[1]/systemic", "log/medication[3]/systemic",
            "log/medication[1]/stop", "log/medication[3]/stop"),
        verdict.used().stream().map(u -> u.path().toString()).toList());
  }

  private static String text(Trace trace) {
    String because =
        trace.because().stream().map(RepeatsTest::text).collect(Collectors.joining(", "));
    return trace.expression()
        + " = "
        + trace.outcome()
        + (because.isEmpty() ? "" : " (" + because + ")");
  }
}

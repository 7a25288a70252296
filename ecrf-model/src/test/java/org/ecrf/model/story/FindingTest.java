package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingTest {

  @Test
  void a_criterion_against_the_subject_says_so_beside_its_item_in_each_language() {
    Finding finding = Subject.eligible().when("weight", "100,10 kg").findings("E01").getFirst();
    assertEquals(ItemPath.parse("screening/vitals/weight"), finding.at());
    assertEquals("E01: weight 100,10 kg is above 100 kg.", finding.message().in("en"));
    assertEquals("E01: vikten 100,10 kg är över 100 kg.", finding.message().in("sv"));
    assertEquals(Check.Severity.QUERY, finding.severity());
  }

  @Test
  void the_finding_stands_at_the_item_that_decides_and_names_what_is_not_entered() {
    Finding finding = Subject.unknown().when("hcv", "POS").findings("E06").getFirst();
    assertEquals(ItemPath.parse("screening/serology/hcv"), finding.at());
    assertTrue(finding.message().in("en").contains("HIV: not entered"));
    assertTrue(finding.message().in("sv").contains("hiv: ej angivet"));
  }

  @Test
  void choices_and_missing_codes_are_shown_by_their_labels() {
    String text = Subject.unknown().when("angina", "yes").when("nyha", "missing ND").finding("E02");
    assertEquals(
        "E02: unstable heart disease (NYHA Not done, angina: yes, other: not entered).", text);
  }

  @Test
  void a_verdict_names_the_values_it_rests_on_also_those_behind_a_calculation() {
    var verdict = Subject.eligible().criterion("E12");
    List<String> used = verdict.used().stream().map(u -> u.path().item()).toList();
    assertEquals(
        List.of("gfr", "egfr", "birth_date", "sex", "creatinine", "sample_time", "height"), used);
    assertTrue(
        verdict
            .used()
            .contains(
                new Used(ItemPath.parse("screening/vitals/height"), ItemValue.of("171", "cm"))));
  }

  @Test
  void a_trace_leads_from_the_rule_down_to_the_values_as_entered() {
    Trace trace = Subject.eligible().when("systolic", "160 mmHg").criterion("E03").trace();
    assertEquals("true", trace.outcome());
    Trace systolic = trace.because().getFirst();
    assertEquals(
        "screening.vitals.systolic_deciding >= pressure(\"160 mmHg\")", systolic.expression());
    assertEquals("true", systolic.outcome());
    assertEquals(
        List.of(new Trace("screening.vitals.systolic_deciding", "160 mmHg", List.of())),
        systolic.because());
  }

  @Test
  void a_judgement_without_comment_stands_and_asks_for_one() {
    Subject unsafe = Subject.eligible().when("unsafe", "yes");
    assertEquals(1, unsafe.findings("E13").size());
    assertEquals(
        "An answer is against the subject; please say why.", unsafe.finding("CHK_COMMENT"));
    Subject explained = unsafe.when("comment", "needle phobia");
    assertEquals(1, explained.findings("E13").size());
    assertEquals(0, explained.findings("CHK_COMMENT").size());
  }

  @Test
  void checks_speak_of_contradictions_but_only_in_forms_that_were_begun() {
    Subject subject = Subject.eligible().when("diagnosis_date", "2010");
    assertEquals(
        "The diagnosis (2010) is earlier than the birth.",
        subject.finding("CHK_DIAGNOSIS_BEFORE_BIRTH"));
    assertEquals(0, Subject.unknown().when("infection", "yes").findings("CHK_COMMENT").size());
  }

  @Test
  void hidden_items_are_silent_and_unknown() {
    Subject man = Subject.eligible();
    assertTrue(man.hides("hcg") && man.hides("childbearing_potential"));
    Subject changed = man.when("hcg", "POS").when("childbearing_potential", "yes");
    assertEquals(List.of(), changed.evaluate().findings());
    assertTrue(!changed.when("sex", "F").hides("hcg"));
  }

  @Test
  void findings_come_in_the_order_of_the_forms() {
    Subject subject =
        Subject.eligible().when("unsafe", "yes").when("infection", "yes").when("weight", "101 kg");
    assertEquals(
        List.of("E01", "E04", "E13", "CHK_COMMENT"),
        subject.evaluate().findings().stream().map(Finding::check).toList());
  }
}

package org.ecrf.model.amendment;

import static org.ecrf.model.amendment.Effect.ADDS;
import static org.ecrf.model.amendment.Effect.REWORDS;
import static org.ecrf.model.amendment.Effect.TOUCHES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyChangesTest {
  @Test
  void the_same_study_differs_in_nothing() {
    assertEquals(List.of(), Amended.study().changes().all());
    Amended.study()
        .with("one.body.weight > mass(\"100 kg\")", "one.body.weight   >  mass(\"100 kg\")")
        .then(ADDS);
  }

  @Test
  void days_to_answer_queries_may_change_in_a_running_trial() {
    Amended.study()
        .with("\nvisits:", "\nqueries: {due: 7, categories: {a: {label: A, due: 2}}}\nvisits:")
        .then(
            REWORDS,
            "study: days to answer queries: 14: missing 14, implausible 14, source 14,"
                + " safety 3, other 14 becomes 7: a 2");
  }

  @Test
  void a_wrong_choice_list_is_mended_in_a_running_trial() {
    Amended.study()
        .with("{F: Woman, M: Mann}", "{F: Woman, M: Man}")
        .then(REWORDS, "item “Sex” (body.sex): answer M (en): “Mann” becomes “Man”");
    Amended.study()
        .with("{F: Woman, M: Mann}", "{F: Woman, M: Mann, U: Unknown}")
        .then(ADDS, "item “Sex” (body.sex): the answer U “Unknown” is added");
    Amended.study()
        .with("{F: Woman, M: Mann}", "{M: Mann, F: Woman}")
        .then(REWORDS, "item “Sex” (body.sex): another order: answers");
    Amended.study()
        .with("{F: Woman, M: Mann}", "{F: Woman}")
        .then(TOUCHES, "item “Sex” (body.sex): the answer M “Mann” is removed");
  }

  @Test
  void a_label_that_was_another_codes_would_turn_answers_around() {
    Amended.study()
        .with("{F: Woman, M: Mann}", "{F: Mann, M: Woman}")
        .then(
            TOUCHES,
            "item “Sex” (body.sex): answer F (en): “Woman” becomes “Mann”, which was that of M",
            "item “Sex” (body.sex): answer M (en): “Mann” becomes “Woman”, which was that of F");
    assertEquals(
        List.of(
            "item “Sex” (body.sex): answer F (en): “Woman” becomes “mann”, which was that of M"),
        Amended.study()
            .with("{F: Woman, M: Mann}", "{F: mann, M: Boy}")
            .changes()
            .of(TOUCHES)
            .stream()
            .map(StudyChange::toString)
            .toList());
  }

  @Test
  void what_nobody_has_to_answer_can_be_added() {
    Amended.study()
        .with(
            "          sex:",
            "          alone: {label: Alone, kind: yes/no, need: expected}\n          sex:")
        .then(ADDS, "item “Alone” (body.alone): is added");
    Amended.study()
        .with("          sex:", "          alone: {label: Alone, kind: yes/no}\n          sex:")
        .then(
            TOUCHES,
            "item “Alone” (body.alone): is added and required, which complete forms do not have");
    Amended.study()
        .with(
            "  log: {",
            "  extra: {title: Extra, date: body.visit_date, from: enrolled, repeats: {one: Extra,"
                + " most: 9}, forms: [body]}\n"
                + "  log: {")
        .then(ADDS, "visit “Extra” (extra): is added");
    Amended.study()
        .with(
            "  log: {",
            "  three: {title: Month 2, date: body.visit_date, from: enrolled, examples:"
                + " [{one.body.visit_date: 2026-01-31, target: 2026-03-31}], due: {after: one,"
                + " months: 2, window: ±7 d}, forms: [body]}\n"
                + "  log: {")
        .then(
            TOUCHES, "visit “Month 2” (three): is added, and expected of subjects who are past it");
  }

  @Test
  void a_form_may_come_to_a_visit_where_it_can_stay_empty() {
    String more =
        "  more:\n    title: More\n    items:\n      note: {label: Note, kind: text, %s}\n  event:";
    Amended.study()
        .with("  event:", more.formatted("need: optional"))
        .with(
            "months: 1, window: ±7 d}, forms: [body]",
            "months: 1, window: ±7 d}, forms: [body, more]")
        .then(ADDS, "visit “Month 1” (two): has the form more", "form “More” (more): is added");
    assertFalse(
        Amended.study()
            .with("  event:", more.formatted("need: required"))
            .with(
                "months: 1, window: ±7 d}, forms: [body]",
                "months: 1, window: ±7 d}, forms: [body, more]")
            .changes()
            .publishable());
  }

  @Test
  void a_check_may_ask_about_the_past_but_not_block_it() {
    String check =
        "  C02: {form: body, fires when: smokes, at: smokes, severity: %s, says: x, examples:"
            + " {fires: [{smokes: yes}], silent: [{smokes: no}]}}\n"
            + "  C01:";
    Amended.study().with("  C01:", check.formatted("query")).then(ADDS, "check C02: is added");
    Amended.study()
        .with("  C01:", check.formatted("block"))
        .then(TOUCHES, "check C02: is added and blocks forms that are complete");
    Amended.study()
        .with("decimals: 1}", "decimals: 1, plausible: {from: 3 kg, to: 300 kg}}")
        .then(
            TOUCHES,
            "plausible values of item “Weight” (body.weight): is added, and no rule rests on values"
                + " outside any longer");
  }

  @Test
  void a_rule_a_window_or_a_unit_that_changes_touches_what_was_captured() {
    Amended.study()
        .with("mass(\"100 kg\")", "mass(\"90 kg\")")
        .with("100.1 kg", "91 kg")
        .with("100 kg}]", "90 kg}]")
        .then(
            TOUCHES,
            "criterion “Too heavy” (E01): rule: one.body.weight > mass(\"100 kg\") becomes"
                + " one.body.weight > mass(\"90 kg\")");
    Amended.study()
        .with("±7 d", "±9 d")
        .then(
            TOUCHES,
            "visit “Month 1” (two): due: 1 months and 0 days after one, from 7 days before to 7"
                + " days after that day becomes 1 months and 0 days after one, from 9 days before"
                + " to 9 days after that day");
    Amended.study()
        .with("units: [kg]", "units: [kg, g]")
        .then(ADDS, "item “Weight” (body.weight): the unit g is added");
    assertEquals(
        List.of("conversion of g: times 0.001 becomes times 0.002"),
        Amended.study().with("times: 0.001", "times: 0.002").changes().of(TOUCHES).stream()
            .map(change -> change.what().in("en"))
            .toList());
  }

  @Test
  void an_item_that_is_gone_or_is_something_else_touches() {
    Amended.study()
        .with(
            "          value: {label: Value, kind: decimal}",
            "          value: {label: Value, kind: integer}")
        .then(
            TOUCHES,
            "item “Value” (body.value): kind: number becomes whole number",
            "item “Value” (body.value): gives: number becomes whole number");
    Amended.study()
        .with("      term:", "      what:")
        .then(
            TOUCHES,
            "item “What happened” (event.term): is removed",
            "item “What happened” (event.what): is added and required, which complete forms do not"
                + " have");
  }

  @Test
  void more_repeats_add_and_fewer_touch() {
    Amended.study()
        .with("most: 4", "most: 6")
        .then(ADDS, "section “Samples” (body.samples): up to 6 repeats, 4 before");
    Amended.study()
        .with("most: 4", "most: 3")
        .then(TOUCHES, "section “Samples” (body.samples): most repeats: 4 becomes 3");
  }

  /** What is compared with its source changes no value. */
  @Test
  void another_verification_leaves_what_was_captured() {
    Amended.study()
        .with("visits:", "verification: {percent: 20, others: none}\nvisits:")
        .then(REWORDS, "study: verification: none becomes none + 20 %");
    Amended.study()
        .with("kind: yes/no, optional: yes", "kind: yes/no, critical: yes, optional: yes")
        .then(REWORDS, "item “Smokes” (body.smokes): critical to verify: no becomes yes");
  }

  /** What entries tell the study changes no value; a class that was given must stay. */
  @Test
  void what_a_form_reports_leaves_what_was_captured() {
    Amended reporting =
        Amended.study()
            .with("      term:", "      day: {label: Day, kind: date, optional: yes}\n      term:")
            .with(
                "most: 20}",
                "most: 20}\n    reports: {what: deviation, date: day, description: term, classes:"
                    + " {A: Minor}}");
    assertEquals(
        List.of(
            "form “Event” (event): reports: nothing becomes deviation (day, term)",
            "form “Event” (event): the class A “Minor” is added",
            "item “Day” (event.day): is added"),
        reporting.changes().all().stream().map(StudyChange::toString).toList());
  }

  @Test
  void a_new_language_is_one_addition() {
    StudyChanges changes = Amended.study().with("languages: [en]", "languages: [en, sv]").changes();
    assertEquals(
        List.of("study: the language sv is added"),
        changes.all().stream().map(StudyChange::toString).toList());
  }

  @Test
  void a_difference_is_told_in_every_language_of_the_platform() {
    StudyChange change =
        Amended.study()
            .with("kind: yes/no, optional: yes", "kind: yes/no, sensitive: yes, optional: yes")
            .changes()
            .all()
            .getFirst();
    assertEquals("item “Smokes” (body.smokes): sensitive: no becomes yes", change.toString());
    assertEquals("fråga ”Smokes” (body.smokes): känslig: nej blir ja", change.sentence().in("sv"));
    assertEquals(
        "pytanie „Smokes” (body.smokes): wrażliwe: nie zmienia się na tak",
        change.sentence().in("pl"));
  }
}

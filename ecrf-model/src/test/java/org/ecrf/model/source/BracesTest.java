package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.document.StudyDocument;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Sentence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Braces ask for a value in the sentence of a finding, and nowhere else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BracesTest {
  private static final String STUDY =
      """
      study: BRACES
      protocol: B1
      languages: [en]
      title: Braces
      short title: Braces
      quantities:
        length: {unit: "{ill}", also: {m: {times: 100}}}
      visits:
        one: {title: One, date: body.visit_date, from: screening, forms: [body]}
      forms:
        body:
          title: Body
          items:
            visit_date: {label: Date, kind: date}
            born: {label: Born, kind: date, sensitive: yes}
            ill: {label: Ill, kind: yes/no}
            size: {label: "LABEL", kind: length, plausible: {from: 1 m, to: "300 {ill}"}}
            answer: {label: "{{", kind: choice, choices: {A: "a {born}"}}
      checks:
        C1:
          form: body
          fires when: answer == "A"
          at: answer
          severity: query
          says: "{{{answer}}} }{{born}}"
          examples: {fires: [{answer: A}], silent: [{}]}
      """;

  private static CompiledStudy study(String label) {
    Compilation compilation = StudyCompiler.compile(STUDY.replace("LABEL", label), 1);
    assertEquals(List.of(), compilation.problems());
    return compilation.study().orElseThrow();
  }

  @Test
  void a_name_in_braces_that_is_none_is_refused() {
    Compilation compilation = StudyCompiler.compile(STUDY.replace("{{{answer}}}", "{anwser}"), 1);
    assertTrue(compilation.study().isEmpty());
    String said = compilation.problems().getFirst().message();
    assertEquals("there is no item “anwser”; did you mean answer, one.body.answer?", said);
  }

  private static List<String> said(String label) {
    Casebook casebook =
        Casebook.EMPTY
            .with(new ItemPath("one", "body", "born"), ItemValue.of("1980-06-01"))
            .with(new ItemPath("one", "body", "answer"), ItemValue.of("A"))
            .with(new ItemPath("one", "body", "size"), ItemValue.of("4", "m"));
    Facts facts =
        new Facts(
            LocalDate.of(2026, 3, 2),
            ZoneId.of("Europe/Warsaw"),
            SubjectState.SCREENING,
            Set.of(),
            Surroundings.NONE);
    return study(label).rules().evaluate(casebook, facts).findings().stream()
        .map(Finding::message)
        .map(text -> text.in("en"))
        .toList();
  }

  @Test
  void a_label_is_text_whatever_stands_in_it() {
    for (String label : List.of("Height {born}", "Height {cm}", "{", "}} {born", "{{born}}")) {
      assertEquals(
          List.of(
              label + ": 4 m is not plausible (expected 1 m to 300 {ill}).", "{a {born}} }{born}"),
          said(label));
    }
  }

  @Test
  void the_document_shows_it_as_it_stands() {
    assertTrue(Sentence.of(Sentence.literal("{a}}{")).names().findAny().isEmpty());
    assertTrue(StudyDocument.of(study("Height {born}"), List.of(), "").contains("Height {born}"));
  }
}

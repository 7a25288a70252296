package org.ecrf.model.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;

/** A small running study, and what its next version says instead. */
record Amended(String next) {
  private static final String STUDY =
      """
      study: SMALL
      protocol: S1
      languages: [en]
      title: A small study
      short title: Small
      missing codes: {ND: Not done}
      quantities:
        mass: {unit: kg, also: {g: {times: 0.001}}}
      parameters:
        opens: {label: Opening day, kind: date}
      visits:
        one: {title: Start, date: body.visit_date, from: screening, forms: [body]}
        two: {title: Month 1, date: body.visit_date, from: enrolled, examples: [{one.body.visit_date: 2026-01-31, target: 2026-02-28}], due: {after: one, months: 1, window: ±7 d}, forms: [body]}
        log: {title: Log, kind: log, from: screening, forms: [event]}
      forms:
        body:
          title: Body
          sections:
            main:
              title: Measurements
              items:
                visit_date: {label: Date, kind: date}
                weight: {label: Weight, kind: mass, units: [kg], decimals: 1}
                sex: {label: Sex, kind: choice, choices: {F: Woman, M: Mann}}
                smokes: {label: Smokes, kind: yes/no, optional: yes}
            samples:
              title: Samples
              repeats: {one: Sample, most: 4}
              items:
                value: {label: Value, kind: decimal}
        event:
          title: Event
          repeats: {one: Event, most: 20}
          items:
            term: {label: What happened, kind: text}
      criteria:
        E01:
          text: Too heavy
          excluded when: one.body.weight > mass("100 kg")
          flags: [one.body.weight]
          says: too heavy
          protocol: Exclusion 1
          examples:
            excluded: [{weight: 100.1 kg}]
            not excluded: [{weight: 100 kg}]
            undetermined: [{}]
      checks:
        C01:
          form: body
          fires when: smokes
          at: smokes
          severity: inform
          says: smokes
          examples: {fires: [{smokes: yes}], silent: [{smokes: no}]}
      """;

  static Amended study() {
    return new Amended(STUDY);
  }

  /** The next version says something else in one place. */
  Amended with(String before, String after) {
    assertEquals(2, next.split(java.util.regex.Pattern.quote(before), -1).length, before);
    return new Amended(next.replace(before, after));
  }

  StudyChanges changes() {
    return StudyChanges.between(compiled(STUDY), compiled(next));
  }

  /** Exactly these differences, and all of this effect. */
  void then(Effect effect, String... changes) {
    StudyChanges found = changes();
    assertEquals(List.of(changes), found.all().stream().map(StudyChange::toString).toList());
    assertTrue(found.all().stream().allMatch(c -> c.effect() == effect), found::toString);
    assertEquals(effect != Effect.TOUCHES, found.publishable());
  }

  private static CompiledStudy compiled(String yaml) {
    Compilation compilation = StudyCompiler.compile(yaml, 1);
    assertEquals(List.of(), compilation.problems());
    return compilation.study().orElseThrow();
  }
}

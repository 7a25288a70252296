package org.ecrf.model.source;

/** A study as small as one can be; {@code RULE} stands for the rule of its criterion. */
final class Small {
  static final String STUDY =
      """
      study: SMALL
      protocol: S1
      languages: [en]
      title: Small
      short title: Small
      quantities:
        mass: {unit: kg, also: {g: {times: 0.001}}}
      visits:
        one: {title: One, date: body.visit_date, from: screening, forms: [body]}
      forms:
        body:
          title: Body
          items:
            visit_date: {label: Date, kind: date}
            seen: {label: Seen, kind: date and time}
            weight: {label: Weight, kind: mass}
            count: {label: Count, kind: integer}
            ill: {label: Ill, kind: yes/no}
            other: {label: Other, kind: yes/no}
      criteria:
        I01:
          text: Rule
          met when: 'RULE'
          flags: [one.body.weight]
          says: no
          protocol: Inclusion 1
          examples: {met: [{}], not met: [{}], undetermined: [{}]}
      """;

  private Small() {}

  static String withRule(String rule) {
    return STUDY.replace("RULE", rule.replace("'", "''"));
  }
}

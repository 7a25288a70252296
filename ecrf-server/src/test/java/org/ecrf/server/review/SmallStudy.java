package org.ecrf.server.review;

/** A study with two visits and little to fill in. */
final class SmallStudy {
  private SmallStudy() {}

  static String yaml(String id) {
    return YAML.replace("THE-STUDY", id);
  }

  /** With a log of events that are entered after the data are locked too. */
  static String withEvents(String id) {
    return yaml(id)
        .replace(
            "\nforms:\n",
            """

              log:
                title: {en: Log, sv: Logg}
                kind: log
                from: screening
                forms: [event]
            forms:
              event:
                title: {en: Event, sv: Händelse}
                after data lock: open
                repeats: {one: {en: Event, sv: Händelse}, most: 9}
                items:
                  term:
                    label: {en: What happened, sv: Vad som hände}
                    kind: text
            """);
  }

  private static final String YAML =
      """
      study: THE-STUDY
      protocol: P-1
      languages: [en, sv]
      title: {en: A small study, sv: En liten studie}
      short title: {en: Small, sv: Liten}
      reasons for change:
        - {en: Transcription error, sv: Skrivfel}
      missing codes:
        ND: {en: Not done, sv: Ej utfört}
      quantities:
        mass: {unit: kg}
      choices:
        sex:
          M: {en: Male, sv: Man}
          F: {en: Female, sv: Kvinna}
      visits:
        first:
          title: {en: First visit, sv: Första besöket}
          date: body.visit_date
          from: screening
          forms: [body, person]
        second:
          title: {en: Second visit, sv: Andra besöket}
          date: body.visit_date
          from: enrolled
          due: {after: first, months: 1, window: ±7 d}
          examples: [{first.body.visit_date: 2026-01-31, target: 2026-02-28}]
          forms: [body]
      forms:
        body:
          title: {en: Body, sv: Kropp}
          items:
            visit_date:
              label: {en: Date of the visit, sv: Datum för besöket}
              kind: date
            weight:
              label: {en: Weight, sv: Vikt}
              kind: mass
              decimals: 2
            half:
              label: {en: Half the weight, sv: Halva vikten}
              kind: calculated
              unit: kg
              decimals: 2
              formula: weight.in_unit("kg") * 0.5
              examples: [{weight: 80 kg, gives: 40}, {gives: undetermined}]
            remark:
              label: {en: Remark, sv: Anmärkning}
              kind: long text
              optional: yes
        person:
          title: {en: Person, sv: Person}
          items:
            birth_date:
              label: {en: Date of birth, sv: Födelsedatum}
              kind: date
              sensitive: yes
              cdash: BRTHDAT
            sex:
              label: {en: Sex, sv: Kön}
              kind: choice
              choices: sex
      criteria:
        E01:
          text: {en: Body weight above 100 kg, sv: Kroppsvikt över 100 kg}
          excluded when: first.body.weight > mass("100 kg")
          flags: [first.body.weight]
          says:
            en: weight {first.body.weight} is above 100 kg.
            sv: vikten {first.body.weight} är över 100 kg.
          protocol: Exclusion 1
          examples:
            excluded: [{first.body.weight: 100.1 kg}]
            not excluded: [{first.body.weight: 100 kg}]
            undetermined: [{}]
      checks:
        CHK_HEAVIER:
          form: body
          fires when: weight > first.body.weight * 1.1
          at: weight
          severity: query
          says:
            en: The weight {weight} is more than a tenth above the first, {first.body.weight}.
            sv: Vikten {weight} är mer än en tiondel över den första, {first.body.weight}.
          examples:
            fires: [{visit: second, first.body.weight: 80 kg, weight: 88.1 kg}]
            silent: [{visit: second, first.body.weight: 80 kg, weight: 88 kg}]
        CHK_LIGHT:
          form: body
          fires when: weight < mass("30 kg")
          at: weight
          severity: query
          safety: yes
          says:
            en: The weight {weight} is dangerously low.
            sv: Vikten {weight} är farligt låg.
          examples: {fires: [{weight: 29.9 kg}], silent: [{weight: 30 kg}]}
      """;
}

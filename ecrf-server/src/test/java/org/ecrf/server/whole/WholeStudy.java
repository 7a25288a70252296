package org.ecrf.server.whole;

/** A study with a log, unscheduled visits, groups, two doses, a cohort of one and a laboratory. */
public final class WholeStudy {
  private WholeStudy() {}

  public static String yaml(String id) {
    return YAML.replace("THE-STUDY", id);
  }

  private static final String YAML =
      """
      study: THE-STUDY
      protocol: P-1
      languages: [en, sv]
      title: {en: A whole study, sv: En hel studie}
      short title: {en: Whole, sv: Hel}
      reasons for change:
        - {en: Transcription error, sv: Skrivfel}
      missing codes:
        ND: {en: Not done, sv: Ej utfört}
      quantities:
        mass: {unit: kg}
        enzyme: {unit: U/L}
      choices:
        sex:
          M: {en: Male, sv: Man}
          F: {en: Female, sv: Kvinna}
        severity:
          MILD: {en: Mild, sv: Lindrig}
          SEVERE: {en: Severe, sv: Svår}
      parameters:
        opening: {label: {en: Opens on, sv: Öppnar}, kind: date}
        largest: {label: {en: Most a week, sv: Högst i veckan}, kind: integer, per site: yes}
      analytes:
        alt: {title: {en: ALT, sv: ALAT}, quantity: enzyme}
        excess: {title: {en: Base excess, sv: Basöverskott}}
      reference ranges by: {sex: first.person.sex, born: first.person.birth_date}
      cohorts:
        women:
          title: {en: Women, sv: Kvinnor}
          members: first.person.sex == "F"
          places: 1
          opens: opening
          examples:
            member: [{first.person.sex: F}]
            not member: [{first.person.sex: M}]
            undetermined: [{}]
      visits:
        first:
          title: {en: First visit, sv: Första besöket}
          date: body.visit_date
          from: screening
          forms: [body, person]
        dose_1:
          title: {en: First dose, sv: Första dosen}
          date: given.visit_date
          from: enrolled
          dose: yes
          forms: [given, product]
        dose_2:
          title: {en: Second dose, sv: Andra dosen}
          date: given.visit_date
          from: enrolled
          dose: yes
          due: {after: dose_1, months: 1, window: ±7 d}
          examples: [{dose_1.given.visit_date: 2026-01-31, target: 2026-02-28}]
          forms: [given, product]
        call:
          title: {en: Call, sv: Samtal}
          kind: phone
          date: call.visit_date
          from: enrolled
          due: {after: dose_1, days: 2, window: ±1 d}
          examples: [{dose_1.given.visit_date: 2026-02-27, from: 2026-02-28, to: 2026-03-02}]
          forms: [call]
        unscheduled:
          title: {en: Unscheduled visit, sv: Extra besök}
          date: body.visit_date
          from: screening
          repeats: {one: {en: Unscheduled visit, sv: Extra besök}, most: 2}
          forms: [body]
        log:
          title: {en: Logs, sv: Loggar}
          kind: log
          from: screening
          forms: [adverse_event, warming]
      forms:
        body:
          title: {en: Body, sv: Kropp}
          sections:
            main:
              title: {en: Body, sv: Kropp}
              items:
                visit_date:
                  label: {en: Date of the visit, sv: Datum för besöket}
                  kind: date
                weight:
                  label: {en: Weight, sv: Vikt}
                  kind: mass
                alt:
                  label: {en: ALT, sv: ALAT}
                  kind: enzyme
                  range: alt
                  optional: yes
                excess:
                  label: {en: Base excess, sv: Basöverskott}
                  kind: decimal
                  range: excess
                  plausible: {from: -30, to: 30}
                  optional: yes
                high_alt:
                  label: {en: Above the range, sv: Över intervallet}
                  kind: calculated
                  gives: yes/no
                  formula: alt > upper_limit(alt)
                  examples:
                    - {alt: 46 U/L, range alt: 0 to 45 U/L, visit_date: 2026-03-02, gives: yes}
                    - {alt: 46 U/L, gives: undetermined}
            samples:
              title: {en: Samples, sv: Prover}
              repeats: {one: {en: Sample, sv: Prov}, most: 3}
              items:
                taken:
                  label: {en: Taken on, sv: Taget}
                  kind: date
                amount:
                  label: {en: Amount, sv: Mängd}
                  kind: mass
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
            contact:
              label: {en: Whom to call, sv: Vem som kan ringas}
              kind: text
              audience: site
              optional: yes
        given:
          title: {en: Dose, sv: Dos}
          items:
            visit_date:
              label: {en: Date of the dose, sv: Datum för dosen}
              kind: date
            fit:
              label: {en: Fit for the dose, sv: Kan få dosen}
              kind: yes/no
            weight:
              label: {en: Weight of the day, sv: Dagens vikt}
              kind: mass
              optional: yes
            planned_dose:
              label: {en: Planned dose, sv: Planerad dos}
              kind: calculated
              unit: ml
              formula: 'weight < mass("50 kg") ? 10 : 20'
              examples:
                - {weight: 49.9 kg, gives: 10}
                - {gives: undetermined}
        product:
          title: {en: Product, sv: Produkt}
          audience: unblinded
          items:
            batch:
              label: {en: Batch, sv: Batch}
              kind: text
            thawed:
              label: {en: Thawed at, sv: Tinat}
              kind: time
              need: expected
            drawn_up:
              label: {en: Drawn up at, sv: Uppdraget}
              kind: time
              need: expected
        call:
          title: {en: Call, sv: Samtal}
          items:
            visit_date:
              label: {en: Date of the call, sv: Datum för samtalet}
              kind: date
        adverse_event:
          title: {en: Adverse event, sv: Biverkning}
          repeats: {one: {en: Adverse event, sv: Biverkning}, most: 9}
          items:
            term:
              label: {en: What happened, sv: Vad som hände}
              kind: text
            severity:
              label: {en: How bad it was, sv: Hur svår den var}
              kind: choice
              choices: severity
            since:
              label: {en: Since when, sv: Sedan när}
              kind: partial date
              need: expected
        warming:
          title: {en: Warming, sv: Uppvärmning}
          audience: unblinded
          repeats: {one: {en: Warming, sv: Uppvärmning}, most: 9}
          items:
            degrees:
              label: {en: Degrees, sv: Grader}
              kind: decimal
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
        D01:
          text: {en: Fit for the dose, sv: Kan få dosen}
          decides: dose
          form: given
          met when: fit
          flags: [fit]
          says: {en: Not fit for the dose., sv: Kan inte få dosen.}
          protocol: Dosing 1
          examples:
            met: [{fit: yes}]
            not met: [{fit: no}]
            undetermined: [{}]
      """;
}

package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;

/**
 * The test language of WJMSC-ALS: a patient, what is entered at which visit, what follows. Items
 * are named as in the study's file, {@code screening_30.vitals.weight}.
 */
record AlsPatient(Casebook casebook, Facts facts) {
  static final CompiledStudy STUDY =
      StudyCompiler.compile(BundledStudies.yaml("WJMSC-ALS"), 1).study().orElseThrow();

  /** A patient about whom nothing is known, at a site whose laboratory has stated its ranges. */
  static AlsPatient unknown() {
    return new AlsPatient(
        Casebook.EMPTY,
        new Facts(
            LocalDate.of(2026, 12, 1),
            ZoneId.of("Europe/Warsaw"),
            SubjectState.SCREENING,
            Set.of(),
            new Surroundings(Map.of("adults", 7), Map.of(), RANGES)));
  }

  /** A man with nothing against him, screened from 2 March 2026; first dose planned on 1 June. */
  static AlsPatient eligible() {
    AlsPatient patient = unknown();
    for (String line : ELIGIBLE.strip().split("\n")) {
      String[] form = line.split(":", 2);
      for (String answer : form[1].split(",")) {
        String[] parts = answer.strip().split("=", 2);
        patient = patient.when(form[0].strip() + "." + parts[0], parts[1]);
      }
    }
    return patient;
  }

  /** The same as a woman who can become pregnant, tested and with two methods. */
  static AlsPatient woman() {
    String reproduction = "screening_30.reproduction.";
    return eligible()
        .when("screening_90.demography.sex", "F")
        .without(reproduction + "partner_potential")
        .when(reproduction + "childbearing_potential", "yes")
        .when(reproduction + "contraception", "ORAL,CONDOM")
        .when(reproduction + "agreed", "yes")
        .when(reproduction + "tested", "yes")
        .when(reproduction + "hcg", "NEG")
        .when(reproduction + "hcg_date", "2026-05-02")
        .when(reproduction + "nursing", "no");
  }

  private static final List<ReferenceRange> RANGES =
      List.of(
          range("alt", null, 0, null, "40"),
          range("ast", null, 0, null, "35"),
          range("ggt", "M", 0, null, "60"),
          range("ggt", "F", 0, 49, "40"),
          range("ggt", "F", 50, null, "45"));

  private static ReferenceRange range(
      String analyte, String sex, int fromAge, Integer toAge, String high) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    return new ReferenceRange(analyte, sex, fromAge, toAge, from, null, null, high, "U/L");
  }

  private static final String ELIGIBLE =
      """
      screening_90.contact: visit_date=2026-03-02, alive=yes, tracheostomy=no, ventilator_dependent=no
      screening_90.consent: capable=yes, signed=2026-03-02T09:00, first_procedure=2026-03-02T09:30
      screening_90.demography: birth_date=1968-01-20, sex=M, polish=NATIVE
      screening_90.plan: first_dose=2026-06-01
      screening_90.disease: el_escorial=PROBABLE, heredity=SPORADIC, symptoms_date=2025-01, diagnosis_date=2025-06
      screening_90.disease: earlier_total=42, earlier_date=2025-11, riluzole=yes, riluzole_dose=50 mg
      screening_90.disease: riluzole_times=2, riluzole_since=2025-07, riluzole_interrupted=no
      screening_90.history: autoimmune=no, diabetes=no, pulmonary=no, neurological=no, malignancy=no
      screening_90.history: substance=NEVER, immunomodulator=NEVER, trial=NEVER, cell_therapy=no, hypersensitivity=no
      screening_90.vitals: weight=71 kg
      screening_90.spirometry: fvc=92 %
      screening_90.laboratory: creatinine=0.8 mg/dL, hba1c=5.4 %, alt=31 U/L, ast=28 U/L, ggt=22 U/L
      screening_90.infections: hbv=NEG, hcv=NEG, hiv=NEG, syphilis=NEG
      screening_30.contact: visit_date=2026-05-02, alive=yes, tracheostomy=no, ventilator_dependent=no
      screening_30.reproduction: partner_potential=no
      screening_30.alsfrs: gastrostomy=no, speech=3, salivation=3, swallowing=3, handwriting=3, cutting=3
      screening_30.alsfrs: dressing=3, turning=3, walking=3, stairs=3, dyspnoea=3, orthopnoea=3, respiration=3
      screening_30.judgement: nuchal_rigidity=no, other_meningeal=no, anticoagulation=NONE, suicide_risk=LOW
      screening_30.judgement: able_to_comply=yes, lab_abnormal=no, puncture_obstacle=no, systemic_disease=no
      screening_30.judgement: psychiatric_unstable=no, other_condition=no
      """;

  AlsPatient when(String item, String value) {
    ItemPath path = path(item);
    return new AlsPatient(casebook.with(path, read(path, value)), facts);
  }

  AlsPatient without(String item) {
    var values = new TreeMap<>(casebook.values());
    values.remove(path(item));
    return new AlsPatient(new Casebook(values), facts);
  }

  AlsPatient on(String today) {
    return new AlsPatient(
        casebook,
        new Facts(
            LocalDate.parse(today),
            facts.zone(),
            facts.state(),
            facts.authorised(),
            facts.surroundings()));
  }

  AlsPatient enrolled() {
    return with(SubjectState.ENROLLED, facts.authorised(), facts.surroundings());
  }

  AlsPatient authorisedAt(String visit) {
    Set<String> visits = new TreeSet<>(facts.authorised());
    visits.add(visit);
    return with(SubjectState.ENROLLED, visits, facts.surroundings());
  }

  AlsPatient besides(int enrolled) {
    Surroundings now =
        new Surroundings(Map.of("adults", enrolled), Map.of(), facts.surroundings().ranges());
    return with(facts.state(), facts.authorised(), now);
  }

  private AlsPatient with(SubjectState state, Set<String> authorised, Surroundings surroundings) {
    return new AlsPatient(
        casebook, new Facts(facts.today(), facts.zone(), state, authorised, surroundings));
  }

  Evaluation evaluate() {
    return STUDY.rules().evaluate(casebook, facts);
  }

  AlsPatient then(String criterion, Verdict verdict) {
    return then(criterion, null, verdict);
  }

  /** A condition of dosing is asked at each dose visit. */
  AlsPatient then(String criterion, String visit, Verdict verdict) {
    List<Verdict> found =
        evaluate().verdicts().stream()
            .filter(v -> v.criterion().id().equals(criterion))
            .filter(v -> visit == null || visit.equals(v.visit()))
            .map(CriterionVerdict::verdict)
            .toList();
    assertEquals(List.of(verdict), found, () -> criterion + " of " + casebook);
    return this;
  }

  List<Finding> findings(String check) {
    return evaluate().findings().stream().filter(f -> f.check().equals(check)).toList();
  }

  /** A calculated value with its unit, empty where there is none. */
  String calculated(String item) {
    return Optional.ofNullable(evaluate().calculated().get(path(item)))
        .map(ItemValue.Entered.class::cast)
        .map(v -> v.unit() == null ? v.text() : v.text() + " " + v.unit())
        .orElse("");
  }

  boolean hides(String item) {
    return evaluate().hidden().contains(path(item));
  }

  private static ItemPath path(String item) {
    return ItemPath.parse(item.replace('.', '/'));
  }

  private static ItemValue read(ItemPath path, String text) {
    Item item =
        STUDY
            .definition()
            .item(path.visit(), path.form(), path.item())
            .orElseThrow(() -> new IllegalArgumentException("no item: " + path));
    if (text.startsWith("missing ")) {
      return new ItemValue.Missing(text.substring(8), "");
    }
    if (item.kind() == ItemKind.BOOLEAN) {
      return ItemValue.of(String.valueOf(text.equals("yes")));
    }
    return item.units().stream()
        .filter(unit -> text.endsWith(" " + unit))
        .findFirst()
        .map(unit -> ItemValue.of(text.substring(0, text.length() - unit.length() - 1), unit))
        .orElseGet(() -> ItemValue.of(text));
  }
}

package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;

/**
 * The test language of the study: a subject, what is entered, what follows. Values are written as a
 * person reads them: {@code 100.1 kg}, {@code yes}, {@code missing ND}.
 */
public record Subject(Casebook casebook, Facts facts) {
  public static final CompiledStudy STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1).study().orElseThrow();

  private static final Facts SCREENING =
      new Facts(
          LocalDate.of(2026, 9, 1),
          ZoneId.of("Europe/Stockholm"),
          SubjectState.SCREENING,
          Set.of(),
          Surroundings.NONE);

  /** A subject about whom nothing is known. */
  public static Subject unknown() {
    return new Subject(Casebook.EMPTY, SCREENING);
  }

  /** A boy of 15 in part 1 with nothing against him; screened 2 March 2026, enrolled 5 March. */
  public static Subject eligible() {
    Subject subject = unknown();
    for (String line : ELIGIBLE.strip().split("\n")) {
      String[] form = line.split(":", 2);
      for (String answer : form[1].split(",")) {
        String[] parts = answer.strip().split("=", 2);
        subject = subject.when("screening/" + form[0].strip() + "/" + parts[0], parts[1]);
      }
    }
    return subject;
  }

  private static final String ELIGIBLE =
      """
      consent: visit_date=2026-03-02, subject_signed=2026-03-02T09:00, first_procedure=2026-03-02T10:00
      consent: caregiver_1_signed=2026-03-02T09:05, caregiver_2_signed=2026-03-02T09:10
      demography: birth_date=2011-01-20, sex=M, diagnosis_date=2025-12, part=1
      vitals: weight=64.2 kg, height=171 cm, systolic=118 mmHg, diastolic=74 mmHg, nyha=NONE, angina=no
      laboratory: sample_time=2026-03-02T10:20, fasting=yes, c_peptide=0.41 nmol/L, creatinine=58 µmol/L
      serology: hiv=NEG, treponema=NEG, hbsag=NEG, anti_hbc=NEG, anti_hbs=NEG, hcv=NEG, hbv_vaccinated=no
      history: infection=no, immunosuppression=no, demyelinating=no, malignancy=no, hypersensitivity=no
      history: glucose_medication=no, unstable_heart=no, tb_latent=no, tb_previous=no, tb_therapy=no
      history: tb_exposed=no, tb_travel=no
      judgement: able_to_comply=yes, unsafe=no, enrolment_date=2026-03-05
      """;

  /** Something is entered; an item without a path is one of screening. */
  public Subject when(String item, String value) {
    ItemPath path = path(item);
    return new Subject(casebook.with(path, Written.value(path, value)), facts);
  }

  /** An item was never answered. */
  public Subject without(String item) {
    ItemPath path = path(item);
    var values = new TreeMap<>(casebook.values());
    values.remove(path);
    return new Subject(new Casebook(values), facts);
  }

  public Subject on(String today) {
    return with(
        new Facts(
            LocalDate.parse(today), facts.zone(), facts.state(), Set.of(), facts.surroundings()));
  }

  public Subject enrolled() {
    return with(
        new Facts(
            facts.today(), facts.zone(), SubjectState.ENROLLED, Set.of(), facts.surroundings()));
  }

  public Subject doseAuthorised() {
    return with(
        new Facts(
            facts.today(),
            facts.zone(),
            SubjectState.ENROLLED,
            Set.of("infusion"),
            facts.surroundings()));
  }

  private Subject with(Facts now) {
    return new Subject(casebook, now);
  }

  public Evaluation evaluate() {
    return STUDY.rules().evaluate(casebook, facts);
  }

  public CriterionVerdict criterion(String id) {
    return evaluate().verdicts().stream()
        .filter(v -> v.criterion().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public Subject then(String criterion, Verdict verdict) {
    assertEquals(verdict, criterion(criterion).verdict(), () -> criterion + " of " + casebook);
    return this;
  }

  public List<Finding> findings(String check) {
    return evaluate().findings().stream().filter(f -> f.check().equals(check)).toList();
  }

  /** The one finding of a check, in English. */
  public String finding(String check) {
    List<Finding> findings = findings(check);
    assertEquals(1, findings.size(), () -> check + " among " + evaluate().findings());
    return findings.getFirst().message().in("en");
  }

  /** A calculated value with its unit, empty where there is none. */
  public String calculated(String item) {
    return Optional.ofNullable(evaluate().calculated().get(path(item)))
        .map(ItemValue.Entered.class::cast)
        .map(v -> v.unit() == null ? v.text() : v.text() + " " + v.unit())
        .orElse("");
  }

  public boolean hides(String item) {
    return evaluate().hidden().contains(path(item));
  }

  private static ItemPath path(String item) {
    return item.contains("/") ? ItemPath.parse(item) : Written.screening(item);
  }
}

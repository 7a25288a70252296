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
            new Surroundings(Map.of("adults", 7), Map.of(), AlsPatients.RANGES)));
  }

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
    return with(Map.of("adults", enrolled), facts.surroundings().parameters());
  }

  /** The running study has set a parameter. */
  AlsPatient given(String parameter, String value) {
    return with(facts.surroundings().enrolled(), Map.of(parameter, ItemValue.of(value)));
  }

  private AlsPatient with(Map<String, Integer> taken, Map<String, ItemValue> parameters) {
    Surroundings now = new Surroundings(taken, parameters, facts.surroundings().ranges());
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

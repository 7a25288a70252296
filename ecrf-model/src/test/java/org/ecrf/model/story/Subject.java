package org.ecrf.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
public record Subject(
    Casebook casebook, LocalDate today, SubjectState state, Set<String> authorised, Around around) {
  public static final CompiledStudy STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1).study().orElseThrow();

  /** What the running study says: taken places by cohort, and parameters. */
  record Around(Map<String, Integer> taken, Map<String, ItemValue> parameters) {}

  /** A subject about whom nothing is known, in a study that has enrolled nobody. */
  public static Subject unknown() {
    Map<String, Integer> taken = new HashMap<>();
    STUDY.definition().cohorts().forEach(cohort -> taken.put(cohort.id(), 0));
    return new Subject(
        Casebook.EMPTY,
        LocalDate.of(2026, 9, 1),
        SubjectState.SCREENING,
        Set.of(),
        new Around(taken, Map.of()));
  }

  /** A boy of 15 in part 1 with nothing against him; screened 2 March 2026, enrolled 5 March. */
  public static Subject eligible() {
    return Answers.entered(unknown(), "screening", Answers.SCREENING);
  }

  /** The same boy, whose dose was authorised on 9 March. */
  public static Subject infused() {
    return Answers.entered(eligible(), "infusion", Answers.INFUSION).doseAuthorised();
  }

  /** Something is entered; an item without a path is one of screening. */
  public Subject when(String item, String value) {
    ItemPath path = path(item);
    return with(casebook.with(path, Written.value(path, value)));
  }

  /** An item was never answered. */
  public Subject without(String item) {
    var values = new TreeMap<>(casebook.values());
    values.remove(path(item));
    return with(new Casebook(values));
  }

  /** So many other subjects have a place in a cohort. */
  public Subject beside(int others, String cohort) {
    Map<String, Integer> taken = new HashMap<>(around.taken());
    taken.put(cohort, others);
    return with(new Around(taken, around.parameters()));
  }

  /** The running study has set a parameter. */
  public Subject given(String parameter, String value) {
    Map<String, ItemValue> set = new HashMap<>(around.parameters());
    set.put(parameter, ItemValue.of(value));
    return with(new Around(around.taken(), set));
  }

  private Subject with(Casebook entered) {
    return new Subject(entered, today, state, authorised, around);
  }

  private Subject with(Around changed) {
    return new Subject(casebook, today, state, authorised, changed);
  }

  public Subject on(String day) {
    return new Subject(casebook, LocalDate.parse(day), state, authorised, around);
  }

  public Subject enrolled() {
    return new Subject(casebook, today, SubjectState.ENROLLED, Set.of(), around);
  }

  public Subject doseAuthorised() {
    return new Subject(casebook, today, SubjectState.ENROLLED, Set.of("infusion"), around);
  }

  public Facts facts() {
    Surroundings surroundings = new Surroundings(around.taken(), around.parameters(), List.of());
    return new Facts(today, ZoneId.of("Europe/Stockholm"), state, authorised, surroundings);
  }

  public Evaluation evaluate() {
    return STUDY.rules().evaluate(casebook, facts());
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

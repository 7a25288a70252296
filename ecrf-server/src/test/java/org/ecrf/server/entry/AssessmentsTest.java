package org.ecrf.server.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;

/** What a node remembers of a subject never shows in what it says of it. */
class AssessmentsTest {
  private static final CompiledStudy FIRST = study(1);
  private static final CompiledStudy SECOND = study(2);
  private static final Map<String, ItemValue> WEIGHED =
      Map.of(
          "screening/vitals/visit_date", ItemValue.of("2026-11-02"),
          "screening/vitals/weight", ItemValue.of("70", "kg"),
          "screening/vitals/height", ItemValue.of("175", "cm"));

  private final Assessments assessments = new Assessments();

  @Test
  void aChangeIsAnsweredAsFromNothing() {
    says(7, FIRST, WEIGHED, day(2));

    Map<String, ItemValue> heavier = new HashMap<>(WEIGHED);
    heavier.put("screening/vitals/weight", ItemValue.of("270", "kg"));
    says(7, FIRST, heavier, day(2));
  }

  @Test
  void whatAnotherNodeHasSavedMeanwhileIsSeen() {
    says(7, FIRST, WEIGHED, day(2));

    says(7, FIRST, Map.of("screening/vitals/height", ItemValue.of("120", "cm")), day(2));
  }

  @Test
  void anotherDayAsksAgain() {
    says(7, FIRST, WEIGHED, day(2));

    says(7, FIRST, WEIGHED, day(1));
  }

  @Test
  void subjectsAndVersionsAreKeptApart() {
    says(7, FIRST, WEIGHED, day(2));

    says(8, FIRST, Map.of(), day(2));
    says(7, SECOND, WEIGHED, day(2));
    assertNotEquals(
        fromNothing(FIRST, WEIGHED, day(2)),
        fromNothing(FIRST, Map.of(), day(2)),
        "what is compared here says something");
  }

  private void says(long subject, CompiledStudy study, Map<String, ItemValue> values, Facts facts) {
    assertEquals(
        fromNothing(study, values, facts),
        assessments.assess(subject, study, casebook(values), facts).evaluation());
  }

  private static Evaluation fromNothing(
      CompiledStudy study, Map<String, ItemValue> values, Facts facts) {
    return study.rules().evaluate(casebook(values), facts);
  }

  private static Casebook casebook(Map<String, ItemValue> values) {
    Map<ItemPath, ItemValue> byPath = new HashMap<>();
    values.forEach((path, value) -> byPath.put(ItemPath.parse(path), value));
    return new Casebook(byPath);
  }

  private static Facts day(int day) {
    return new Facts(
        LocalDate.of(2026, 11, day),
        ZoneId.of("Europe/Stockholm"),
        SubjectState.SCREENING,
        Set.of(),
        Surroundings.NONE);
  }

  private static CompiledStudy study(int version) {
    return StudyCompiler.published(BundledStudies.yaml("NCT05061030"), version)
        .study()
        .orElseThrow();
  }
}

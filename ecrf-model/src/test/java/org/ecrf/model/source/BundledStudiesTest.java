package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundledStudiesTest {
  private static final String PROTRANS = BundledStudies.yaml("NCT05061030");

  @Test
  void the_study_compiles_and_all_its_examples_hold() {
    Compilation compilation = StudyCompiler.compile(PROTRANS, 3);
    assertEquals(List.of(), compilation.problems());
    StudyDefinition study = compilation.study().orElseThrow().definition();
    assertEquals("NCT05061030", study.id());
    assertEquals(3, study.version());
    assertEquals(List.of("en", "sv"), study.languages());
    assertEquals(
        "I01 I02 I03 I04 I05 I06 E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E12 E13 E14 D01 D02 D03 D04 D05 D06",
        String.join(" ", study.criteria().stream().map(Criterion::id).toList()));
  }

  @Test
  void an_example_that_does_not_hold_is_found() {
    String wrong =
        PROTRANS.replace("excluded: [{weight: 100.1 kg}", "excluded: [{weight: 99.9 kg}");
    Problem problem = StudyCompiler.compile(wrong, 1).problems().getFirst();
    assertEquals(
        "example of E01: expected excluded, but the rule answers not excluded", problem.message());
  }

  @Test
  void a_version_that_was_published_needs_no_examples_to_be_read_again() {
    String fewer =
        PROTRANS
            .replace(
                "excluded: [{weight: 100.1 kg}", "excluded: [{weight: 99.9 kg}, {weight: 99.8 kg}")
            .replaceFirst("(?m)^    examples:\\n( {6}.*\\n)+", "");
    assertTrue(StudyCompiler.compile(fewer, 1).study().isEmpty());
    assertEquals(List.of(), StudyCompiler.published(fewer, 1).problems());
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_study_compiles_and_all_its_examples_hold(String study) {
    Compilation compilation = StudyCompiler.compile(BundledStudies.yaml(study), 1);
    assertEquals(List.of(), compilation.problems());
    assertEquals(study, compilation.study().orElseThrow().definition().id());
    assertTrue(compilation.examples().size() >= 100, study + " has few examples");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_item_speaks_all_languages_of_its_study(String name) {
    StudyDefinition study = definition(name);
    study.forms().values().stream()
        .flatMap(form -> form.items().stream())
        .map(Item::label)
        .forEach(
            label ->
                assertTrue(
                    study.languages().stream()
                        .noneMatch(
                            l ->
                                label
                                    .byLanguage()
                                    .getOrDefault(l, label.byLanguage().getOrDefault("", ""))
                                    .isEmpty()),
                    () -> "not in all languages: " + label));
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_study_follows_the_published_schema(String study) throws IOException {
    assertEquals(List.of(), schema().validate(BundledStudies.yaml(study), InputFormat.YAML));
  }

  @Test
  void the_als_study_has_all_39_criteria_and_the_conditions_of_its_doses() {
    StudyDefinition study = definition("WJMSC-ALS");
    assertEquals(List.of("en", "pl"), study.languages());
    assertEquals(
        "I01 I02 I03 I04 I05 I06 I07 I08 I09 I10 I11 I12 I13 I14 "
            + "E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E12 E13 E14 E15 E16 E17 E18 E19 E20 E21 "
            + "E22 E23 E24 E25 D01 D02 D03 D04 D05 D06 D07 D08",
        String.join(" ", study.criteria().stream().map(Criterion::id).toList()));
  }

  @Test
  void the_schema_marks_what_the_compiler_would_refuse() throws IOException {
    assertTrue(
        !schema()
            .validate(PROTRANS.replace("severity: query", "severity: loud"), InputFormat.YAML)
            .isEmpty());
    assertTrue(
        !schema()
            .validate(PROTRANS.replace("kind: yes/no", "knd: yes/no"), InputFormat.YAML)
            .isEmpty());
  }

  @Test
  void there_is_no_study_of_another_name() {
    assertThrows(IllegalArgumentException.class, () -> BundledStudies.yaml("NCT00000000"));
    assertThrows(IllegalArgumentException.class, () -> BundledStudies.yaml("../study"));
  }

  private static List<String> all() {
    return BundledStudies.all();
  }

  private static StudyDefinition definition(String study) {
    return StudyCompiler.compile(BundledStudies.yaml(study), 1).study().orElseThrow().definition();
  }

  private static Schema schema() throws IOException {
    try (InputStream file = BundledStudies.class.getResourceAsStream("study.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(file, InputFormat.JSON);
    }
  }
}

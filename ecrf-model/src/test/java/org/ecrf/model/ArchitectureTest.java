package org.ecrf.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The model knows no framework, and its rooms use each other in one direction. */
@AnalyzeClasses(packages = "org.ecrf.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knows_neither_jakarta_nor_a_database_nor_a_screen =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "com.vaadin..");

  @ArchTest
  static final ArchRule rules_have_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..value..", "..form..", "..visit..", "..study..", "..casebook..", "..rule..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule no_circles =
      slices().matching("org.ecrf.model.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rooms_use_only_rooms_before_them =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("value")
          .definedBy("..model.value..")
          .layer("form")
          .definedBy("..model.form..")
          .layer("visit")
          .definedBy("..model.visit..")
          .layer("study")
          .definedBy("..model.study..")
          .layer("casebook")
          .definedBy("..model.casebook..")
          .layer("rule")
          .definedBy("..model.rule..")
          .layer("source")
          .definedBy("..model.source..")
          .layer("amendment")
          .definedBy("..model.amendment..")
          .layer("document")
          .definedBy("..model.document..")
          .layer("cli")
          .definedBy("..model.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("amendment")
          .mayOnlyBeAccessedByLayers("document", "cli")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("document", "cli")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("source", "amendment", "document", "cli")
          .whereLayer("casebook")
          .mayOnlyBeAccessedByLayers("rule", "source", "amendment", "document", "cli")
          .whereLayer("study")
          .mayOnlyBeAccessedByLayers("casebook", "rule", "source", "amendment", "document", "cli")
          .whereLayer("visit")
          .mayOnlyBeAccessedByLayers(
              "study", "casebook", "rule", "source", "amendment", "document", "cli")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers(
              "visit", "study", "casebook", "rule", "source", "amendment", "document", "cli");

  @ArchTest
  static final ArchRule only_rules_speak_CEL =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ecrf.model.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.cel..");

  @ArchTest
  static final ArchRule only_the_source_speaks_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ecrf.model.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule only_the_tool_speaks_JSON_and_reads_a_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ecrf.model.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "picocli..");
}

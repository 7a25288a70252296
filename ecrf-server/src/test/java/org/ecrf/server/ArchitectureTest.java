package org.ecrf.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.access.Calls;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.eligibility.AuthoriseDose;
import org.ecrf.server.eligibility.EnrolSubject;

/** What holds for the whole module: its rooms in one direction, and access stated everywhere. */
@AnalyzeClasses(packages = "org.ecrf.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** A room uses only rooms that stand before it. */
  private static final List<String> ROOMS =
      List.of(
          "json",
          "problem",
          "api",
          "audit",
          "seal",
          "access",
          "login",
          "mail",
          "delegation",
          "freeze",
          "study",
          "subject",
          "attachment",
          "facts",
          "trail",
          "entry",
          "eligibility",
          "query",
          "verification",
          "signature",
          "redaction",
          "safety",
          "deviation",
          "participation",
          "lock",
          "site",
          "job",
          "exchange",
          "copy",
          "overview");

  @ArchTest
  static void roomsUseOnlyWhatStandsBefore(JavaClasses classes) {
    for (int i = 0; i < ROOMS.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(room(ROOMS.get(i)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  ROOMS.subList(i + 1, ROOMS.size()).stream()
                      .map(ArchitectureTest::room)
                      .toArray(String[]::new)))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static void everyRoomIsOnTheList(JavaClasses classes) {
    Set<String> unknown =
        classes.stream()
            .map(c -> c.getPackageName().replace("org.ecrf.server.", ""))
            .filter(room -> !ROOMS.contains(room))
            .collect(Collectors.toSet());
    assertTrue(unknown.isEmpty(), unknown.toString());
  }

  @ArchTest
  static final ArchRule everyUseCaseStatesItsPermission =
      methods()
          .that()
          .areDeclaredInClassesThat(annotatedWith(UseCase.class))
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(Requires.class);

  @ArchTest
  static final ArchRule onlyUseCasesStatePermissions =
      methods()
          .that()
          .areAnnotatedWith(Requires.class)
          .should()
          .beDeclaredInClassesThat(annotatedWith(UseCase.class));

  @ArchTest
  static final ArchRule everyEndpointCallsTheUseCaseItNames =
      methods().that().areMetaAnnotatedWith(HttpMethod.class).should(callTheUseCaseTheyName());

  /** The investigator's own decisions are made by signatures only. */
  @ArchTest
  static final ArchRule whoIsEnrolledIsSigned =
      noClasses()
          .that()
          .resideOutsideOfPackages(room("signature"), room("eligibility"))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EnrolSubject.class, AuthoriseDose.class);

  @ArchTest
  static final ArchRule tablesStayInTheirRoom =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

  @ArchTest
  static final ArchRule resourcesSeeNoDatabase =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  /** An outage is not told as an absence. */
  @ArchTest
  static final ArchRule rowsAreFoundByOneLookup =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a row is found past Lookup",
                  call ->
                      call.getTargetOwner().isAssignableTo(EntityManager.class)
                          && call.getName().equals("find")));

  /** Time comes from the one clock of the platform, so that a test can set it. */
  @ArchTest
  static final ArchRule timeComesFromTheOneClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.ecrf.server.audit.Outside")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "the machine's clock is read",
                  call ->
                      call.getTargetOwner().getPackageName().equals("java.time")
                              && call.getName().equals("now")
                          || call.getTargetOwner().isEquivalentTo(Clock.class)
                              && call.getName().startsWith("system")
                          || call.getTargetOwner().isEquivalentTo(System.class)
                              && call.getName().equals("currentTimeMillis")));

  @ArchTest
  static final ArchRule packagesAreNamedByTheField =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..helper..", "..manager..", "..impl..", "..dto..", "..service..");

  private static String room(String name) {
    return "org.ecrf.server." + name;
  }

  private static ArchCondition<JavaMethod> callTheUseCaseTheyName() {
    return new ArchCondition<>("call the use case that they name") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean calls =
            method.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(target -> target.isAnnotatedWith(Requires.class))
                .anyMatch(target -> isNamed(method, target.getOwner()));
        if (!calls) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not call the use case that it names"));
        }
      }
    };
  }

  private static boolean isNamed(JavaMethod method, JavaClass useCase) {
    return method
        .tryGetAnnotationOfType(Calls.class)
        .filter(calls -> useCase.isEquivalentTo(calls.value()))
        .isPresent();
  }
}

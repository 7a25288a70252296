package org.ecrf.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.look.Moments;

/** The screens call use cases and decide nothing; this keeps it so. */
@AnalyzeClasses(packages = "org.ecrf.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule screens_never_touch_tables =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate..");

  @ArchTest
  static final ArchRule screens_know_of_the_server_only_use_cases_and_what_these_say =
      classes().should(knowOnlyUseCasesAndTheirWords());

  @ArchTest
  static final ArchRule rooms_form_no_circle =
      slices().matching("org.ecrf.ui.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule every_view_states_who_may_enter =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .or()
          .implement(HasErrorParameter.class)
          .should()
          .beAnnotatedWith(
              DescribedPredicate.describe(
                  "an access annotation",
                  a ->
                      a.getRawType().isEquivalentTo(PermitAll.class)
                          || a.getRawType().isEquivalentTo(RolesAllowed.class)
                          || a.getRawType().isEquivalentTo(DenyAll.class)
                          || a.getRawType().isEquivalentTo(AnonymousAllowed.class)));

  /** Time comes from the one clock of the platform, so that a test can set it. */
  @ArchTest
  static final ArchRule time_comes_from_the_one_clock =
      noClasses()
          .that()
          .areNotAssignableTo(Moments.class)
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

  private static ArchCondition<JavaClass> knowOnlyUseCasesAndTheirWords() {
    return new ArchCondition<>("know only use cases, records, enums and refusals of the server") {
      @Override
      public void check(JavaClass screen, ConditionEvents events) {
        for (Dependency dependency : screen.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith("org.ecrf.server") && !isPublished(target)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isPublished(JavaClass type) {
    return type.isAnnotatedWith(UseCase.class)
        || type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isEquivalentTo(Refused.class);
  }
}

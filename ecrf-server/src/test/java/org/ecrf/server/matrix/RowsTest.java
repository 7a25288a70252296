package org.ecrf.server.matrix;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.junit.jupiter.api.Test;

/** The table of the matrix has everything that there is, and says what the use cases say. */
class RowsTest {
  /** Use cases about the caller alone, which anybody may. */
  private static final Set<String> OF_ANYBODY = Set.of("EndOwnLogin.end", "AttachFile.largest");

  /** Go on with what {@code StartSigning} has begun, when the sign-in service has answered. */
  private static final Set<String> AFTER_ANOTHER =
      Set.of("Sign.sign", "EnrolSubject.enrol", "AuthoriseDose.authorise");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ecrf.server");

  @Test
  void eachOperationHasARow() {
    Set<String> rows = Rows.all().stream().map(Row::operation).collect(toSet());
    Set<String> operations = operations().map(Operation::name).collect(toSet());
    Set<String> lacking = new TreeSet<>(operations);
    lacking.removeAll(rows);
    assertEquals(
        Set.of(),
        lacking,
        "add a row to a part of org.ecrf.server.matrix.Rows: post(\"<operation>\", \"<path below the"
            + " study>\", \"<a valid body>\", <Reach>, <permissions>)");
    rows.removeAll(operations);
    rows.removeAll(useCases());
    assertEquals(Set.of(), rows, "rows of operations that are no more");
  }

  @Test
  void aRowNeedsWhatItsUseCaseRequires() {
    Map<String, Set<Permission>> needs =
        Rows.all().stream()
            .collect(groupingBy(Row::operation, flatMapping(row -> row.needs().stream(), toSet())));
    List<String> wrong = new ArrayList<>();
    operations()
        .forEach(
            operation -> {
              Set<Permission> required = required(operation).collect(toSet());
              required.remove(Permission.SIGNED_IN);
              if (!needs.getOrDefault(operation.name(), Set.of()).containsAll(required)) {
                wrong.add(operation.name() + " requires " + required);
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachUseCaseIsReachedByARow() {
    Set<String> lacking = useCases();
    lacking.removeAll(operations().flatMap(RowsTest::useCases).collect(toSet()));
    lacking.removeAll(Rows.all().stream().map(Row::operation).collect(toSet()));
    lacking.removeAll(OF_ANYBODY);
    lacking.removeAll(AFTER_ANOTHER);
    assertEquals(
        Set.of(),
        lacking,
        "give the use case an operation of the API, or a row of a screen in Rows and how it is"
            + " called in Screens");
  }

  private static Set<String> useCases() {
    return CLASSES.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Requires.class))
        .map(RowsTest::name)
        .collect(toSet());
  }

  /** Those of a resource that it has from another class are its own. */
  private record Operation(JavaClass resource, JavaMethod method) {
    String name() {
      return resource.getSimpleName() + "." + method.getName();
    }

    boolean isAsked() {
      return method.getAnnotations().stream()
          .map(JavaAnnotation::getRawType)
          .anyMatch(type -> type.isAnnotatedWith(HttpMethod.class));
    }
  }

  private static Stream<Operation> operations() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> type.getAllMethods().stream().map(m -> new Operation(type, m)))
        .filter(Operation::isAsked);
  }

  private static Stream<JavaMethod> called(Operation operation) {
    return operation.method().getMethodCallsFromSelf().stream()
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .filter(target -> target.isAnnotatedWith(Requires.class));
  }

  private static Stream<String> useCases(Operation operation) {
    return called(operation).map(RowsTest::name);
  }

  private static Stream<Permission> required(Operation operation) {
    return called(operation).map(method -> method.getAnnotationOfType(Requires.class).value());
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}

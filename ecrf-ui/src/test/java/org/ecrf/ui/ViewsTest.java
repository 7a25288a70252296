package org.ecrf.ui;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecrf.server.access.Permission;
import org.junit.jupiter.api.Test;

/**
 * The table of the views says of each who may open it; a story opens all of them as every account
 * and finds it so ({@code EveryViewIT}).
 */
class ViewsTest {

  @Test
  void eachViewHasARow() throws IOException {
    Set<String> rows = rows().stream().map(row -> row[0] + " " + row[1]).collect(toSet());
    assertEquals(
        views(),
        rows,
        "views.csv needs a row for each view: view,route,reach,permission; where reach is one of"
            + " ANYBODY, PLATFORM, STUDY, ALL_SITES, SITE, and the permission is that of the use"
            + " case which the view asks first");
  }

  @Test
  void eachRowNamesAPermission() throws IOException {
    for (String[] row : rows()) {
      assertDoesNotThrow(() -> Permission.valueOf(row[3]), row[0]);
    }
  }

  private static Set<String> views() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ecrf.ui")
            .stream()
            .filter(type -> type.isAnnotatedWith(Route.class))
            .map(ViewsTest::view)
            .collect(toSet());
  }

  private static String view(JavaClass type) {
    return type.getSimpleName() + " " + type.getAnnotationOfType(Route.class).value();
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = ViewsTest.class.getResourceAsStream("views.csv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().skip(1).map(line -> line.split(",")).toList();
    }
  }
}

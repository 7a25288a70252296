package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;

/** Who may open which view: the table of the screens' own test, and the roles table beside it. */
final class ViewTable {
  private static final Path TABLE = Path.of("../ecrf-ui/src/test/resources/org/ecrf/ui/views.csv");

  private ViewTable() {}

  /**
   * A view, and what opening it needs.
   *
   * @param reach where a role must carry the permission
   */
  record View(String name, String route, String reach, Permission permission) {
    boolean isOfStudy() {
      return route.contains(":study");
    }

    String at(Place place) {
      String repeats = name.equals("RepeatsPage") ? "?visit=log&form=adverse_event" : "";
      return "/"
          + route
              .replace(":study", place.study())
              .replace(":number", place.subject())
              .replace(":site", place.site())
          + repeats;
    }
  }

  /**
   * @param subject one of that site
   */
  record Place(String study, String site, String subject) {}

  static List<View> views() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(row -> new View(row[0], row[1], row[2], Permission.valueOf(row[3])))
        .toList();
  }

  /**
   * @param me what the API tells the person of their roles
   */
  static boolean may(JsonNode me, View view, Place place) {
    boolean administers =
        me.path("administrator").asBoolean() && view.permission().isOfAdministrator();
    return view.reach().equals("ANYBODY")
        || administers
        || StreamSupport.stream(me.path("grants").spliterator(), false)
            .filter(grant -> Role.valueOf(grant.path("role").asText()).may(view.permission()))
            .anyMatch(grant -> reaches(grant, view, place));
  }

  private static boolean reaches(JsonNode grant, View view, Place place) {
    Optional<String> site = Optional.ofNullable(grant.path("site").textValue());
    boolean here = grant.path("study").asText().equals(place.study());
    return switch (view.reach()) {
      case "PLATFORM" -> true;
      case "STUDY" -> here;
      case "ALL_SITES" -> here && site.isEmpty();
      case "SITE" -> here && site.map(place.site()::equals).orElse(true);
      default -> throw new IllegalStateException(view.reach());
    };
  }
}

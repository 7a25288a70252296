package org.ecrf.server.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that changes something, tried against a locked form, visit, data cut, subject,
 * site and study by somebody who may: each is refused, and nothing is written but that it was
 * tried. Against a frozen study what is entered is refused, and what is said about the data is not.
 */
@ExtendWith(ArquillianExtension.class)
class ClosedPlacesIT {
  @Inject Scenes scenes;
  @Inject Closed closed;
  @Inject Database database;

  private final List<String> wrong = new ArrayList<>();

  @Deployment
  static WebArchive war() {
    return Archive.war(ClosedPlacesIT.class, WholeTrial.class, WholeStudy.class, Reporting.class)
        .addPackage(ClosedPlacesIT.class.getPackage());
  }

  @Test
  void afterALockNothingWrites() {
    Map<Place, Scene> places = scenes.all();
    String study = places.get(Place.OWN_SITE).study();
    refuses(closed.form(scenes.another(study)), EnumSet.of(Writes.BODY));
    refuses(closed.visit(scenes.another(study)), EnumSet.of(Writes.BODY, Writes.FIRST));
    refuses(closed.cut(scenes.another(study)), EnumSet.of(Writes.BODY, Writes.FIRST));
    refuses(closed.subject(scenes.another(study)), EnumSet.range(Writes.BODY, Writes.SUBJECT));
    Scene elsewhere = places.get(Place.OTHER_SITE);
    refuses(closed.site(elsewhere), EnumSet.range(Writes.BODY, Writes.SITE));
    Scene other = places.get(Place.OTHER_STUDY);
    closed.study(other.study(), "FROZEN");
    freezes(amended(other, "once more"));
    closed.study(other.study(), "LOCKED");
    refuses(amended(other, "and again"), EnumSet.range(Writes.BODY, Writes.STUDY));
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  /** With another text of the study: the same one again would be no publication. */
  private static Scene amended(Scene scene, String remark) {
    Map<String, String> names = new HashMap<>(scene.names());
    names.put("yaml", names.get("yaml") + "# " + remark + "\n");
    return new Scene(scene.study(), names);
  }

  private void refuses(Scene scene, Set<Writes> places) {
    Rows.all().stream()
        .filter(row -> places.contains(Writes.ALL.get(row.operation())))
        .filter(row -> who(row, scene).isPresent())
        .forEach(row -> refuses(row, scene, places));
  }

  private void refuses(Row row, Scene scene, Set<Writes> places) {
    String before = closed.fingerprint();
    long attempts = attempts();
    Client.Answer answer = send(row, scene);
    if (answer.status() != 409 || !answer.body().contains("problem:locked")) {
      wrong.add(places + " " + row.operation() + ": " + answer.status() + " " + answer.body());
    }
    if (!closed.fingerprint().equals(before)) {
      wrong.add(places + " " + row.operation() + " has written something");
    }
    if (attempts() != attempts + 1) {
      wrong.add(places + " " + row.operation() + ": the attempt does not stand in the trail");
    }
  }

  /** What is refused is entry; what is let through may be refused for something else. */
  private void freezes(Scene scene) {
    for (Row row : Rows.all()) {
      Writes where = Writes.ALL.get(row.operation());
      if (where == null || where == Writes.BESIDE || who(row, scene).isEmpty()) {
        continue;
      }
      String before = closed.fingerprint();
      Client.Answer answer = send(row, scene);
      boolean review = Writes.isReview(row);
      if (answer.body().contains("problem:frozen\"") == review) {
        wrong.add("frozen, " + row.operation() + ": " + answer.status() + " " + answer.body());
      }
      if (!review && !closed.fingerprint().equals(before)) {
        wrong.add("frozen, " + row.operation() + " has written something");
      }
    }
  }

  private static Client.Answer send(Row row, Scene scene) {
    return Client.as(who(row, scene).orElseThrow())
        .send(row.method(), scene.path(row, 1), scene.body(row), row.type());
  }

  /** Somebody of the scene whose role lets them. */
  private static Optional<String> who(Row row, Scene scene) {
    String suffix = scene.names().get("site").equals("01") ? "" : "-02";
    Map<Role, String> staff =
        new TreeMap<>(
            Map.of(
                Role.COORDINATOR, "coordinator" + suffix,
                Role.INVESTIGATOR, "investigator" + suffix,
                Role.MONITOR, "monitor" + suffix,
                Role.DATA_MANAGER, "data-manager",
                Role.SPONSOR, "sponsor"));
    Optional<String> one =
        staff.keySet().stream()
            .filter(role -> row.needs().stream().allMatch(role::may))
            .map(staff::get)
            .findFirst();
    boolean administers = row.needs().stream().allMatch(Permission::isOfAdministrator);
    return administers ? Optional.of("administrator") : one;
  }

  private long attempts() {
    Optional<String> seq =
        database
            .column(
                "select count(*)::text from act where chain = 'platform' and action = 'refused'")
            .stream()
            .findFirst();
    return Long.parseLong(seq.orElseThrow());
  }
}

package org.ecrf.server.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * Every operation is sent what cannot be read, by everybody: who may do it is told what is wrong,
 * who may not that they may not, and the attempt is in the trail.
 */
@ExtendWith(ArquillianExtension.class)
class UnreadIT {
  private static final Set<Integer> UNREAD = Set.of(400, 413, 415, 422);
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  @Inject Scenes scenes;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(UnreadIT.class, WholeTrial.class, WholeStudy.class, Reporting.class)
        .addPackage(UnreadIT.class.getPackage());
  }

  @Test
  void whoMayNotIsToldSoWhateverIsWrongWithTheRequest() {
    Scene scene = scenes.all().get(Place.OWN_SITE);
    int recorded = attempts();
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (List<Row> rows : operations().values()) {
      for (Member member : Member.all()) {
        boolean maySome = rows.stream().flatMap(Row::byAddress).anyMatch(row -> may(member, row));
        boolean may = rows.stream().allMatch(row -> may(member, row));
        int status = sends(member, rows.getFirst(), scene);
        if (may && !UNREAD.contains(status) || !maySome && !REFUSED.contains(status)) {
          wrong.add(rows.getFirst().operation() + " as " + member + ": " + status);
        }
        refused += REFUSED.contains(status) ? 1 : 0;
      }
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
    assertEquals(recorded + refused, attempts());
  }

  private static boolean may(Member member, Row row) {
    return member.may(row, Place.OWN_SITE);
  }

  /** Those that may do several things have a row for each. */
  private static Map<String, List<Row>> operations() {
    return Rows.all().stream()
        .filter(row -> !row.ofScreen())
        .collect(Collectors.groupingBy(Row::operation, TreeMap::new, Collectors.toList()));
  }

  /** With a parameter that nothing reads, and a body that is none. */
  private static int sends(Member member, Row row, Scene scene) {
    String path = scene.path(row, 1);
    String unread = path + (path.contains("?") ? "&" : "?") + "no-such=1";
    String body = row.method().equals("GET") ? "" : "{";
    return Client.as(member.user()).send(row.method(), unread, body, row.type()).status();
  }

  private int attempts() {
    return database
        .column("select who from act where chain = 'platform' and action = 'refused'")
        .size();
  }
}

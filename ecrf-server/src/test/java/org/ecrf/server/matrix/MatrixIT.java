package org.ecrf.server.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Each operation of the API as each role, at the own site, at another and in another study: whom
 * the roles table lets do it is let in, everybody else is refused, and each refusal stands in the
 * platform's trail (21 CFR 11.10(d), (g), 11.300(d)).
 */
@ExtendWith(ArquillianExtension.class)
class MatrixIT {
  @Inject Scenes scenes;
  @Inject Screens screens;
  @Inject Database database;

  private final List<String> wrong = new ArrayList<>();

  @Deployment
  static WebArchive war() {
    return Archive.war(MatrixIT.class, WholeTrial.class, WholeStudy.class, Reporting.class)
        .addPackage(MatrixIT.class.getPackage());
  }

  @Test
  void whoMayIsLetInAndNobodyElse() {
    Map<Place, Scene> places = scenes.all();
    for (Row row : Rows.all()) {
      long before = lastAct();
      List<String> refused = new ArrayList<>();
      places.forEach((place, scene) -> refused.addAll(ask(row, place, scene)));
      compare(row, refused, refusedSince(before));
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  /** Answers who had to be refused. */
  private List<String> ask(Row row, Place place, Scene scene) {
    List<String> refused = new ArrayList<>();
    int k = 1;
    for (Member member : Member.all()) {
      if (member.isWorthAsking(row, place)) {
        boolean may = member.may(row, place);
        Outcome outcome =
            row.ofScreen() ? onScreen(member, row, scene) : byApi(member, row, scene, k);
        compare(member, row, place, outcome);
        k += may ? 1 : 0;
        if (!may) {
          refused.add(member.user());
        }
      }
    }
    return refused;
  }

  private void compare(Member member, Row row, Place place, Outcome outcome) {
    boolean may = member.may(row, place);
    if (may ? !outcome.isLetIn(row) : !outcome.isRefused()) {
      wrong.add(
          "%s as %s at %s: %s, but was %s"
              .formatted(row.operation(), member, place, may ? "may" : "may not", outcome));
    }
  }

  private record Outcome(int status, String says) {
    /** Done, or done before, or not possible as things stand: the person was not the reason. */
    boolean isLetIn(Row row) {
      return status < 300 || status == 409 || isOfAnother(row);
    }

    /** The trail tells it from a refusal: nothing was refused. */
    private boolean isOfAnother(Row row) {
      return row.own() != null && says.contains("There is no such " + row.own());
    }

    boolean isRefused() {
      return status == 403 || status == 404;
    }
  }

  private static Outcome byApi(Member member, Row row, Scene scene, int k) {
    Client.Answer answer =
        Client.as(member.user())
            .send(row.method(), scene.path(row, k), scene.body(row), row.type());
    String says = answer.body().substring(0, Math.min(200, answer.body().length()));
    return new Outcome(answer.status(), says);
  }

  private Outcome onScreen(Member member, Row row, Scene scene) {
    return screens
        .refusal(member.user(), row.operation(), scene)
        .map(refusal -> new Outcome(refusal.status(), refusal.sentence()))
        .orElse(new Outcome(200, ""));
  }

  private void compare(Row row, List<String> refused, List<String> recorded) {
    List<String> expected = refused.stream().sorted().toList();
    if (!expected.equals(recorded)) {
      wrong.add(
          "%s: refused were %s, the platform's trail has %s"
              .formatted(row.operation(), expected, recorded));
    }
  }

  private long lastAct() {
    return Long.parseLong(
        database
            .column("select coalesce(max(seq), 0)::text from act where chain = 'platform'")
            .getFirst());
  }

  private List<String> refusedSince(long seq) {
    return database
        .column(
            "select who from act where chain = 'platform' and action = 'refused' and seq > " + seq)
        .stream()
        .sorted()
        .toList();
  }
}

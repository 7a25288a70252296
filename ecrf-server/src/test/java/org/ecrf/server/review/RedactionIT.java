package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.audit.ChainCheck;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.redaction.ConfirmRedaction;
import org.ecrf.server.redaction.DeclineRedaction;
import org.ecrf.server.redaction.ListRedactions;
import org.ecrf.server.redaction.RedactionState;
import org.ecrf.server.redaction.RedactionView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.server.trail.VerifyTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name was typed into a remark: two people take it out of everything, and the chain verifies. */
@ExtendWith(ArquillianExtension.class)
class RedactionIT {
  private static final String NAME = "Particular Person";
  private static final String REMARK = "first/body/remark";
  private static final String PRIVILEGE = "42501";
  private static int studies;

  @Inject SmallTrial trial;
  @Inject AskRedaction ask;
  @Inject ConfirmRedaction confirm;
  @Inject DeclineRedaction decline;
  @Inject ListRedactions list;
  @Inject ShowTrail showTrail;
  @Inject VerifyTrail verify;
  @Inject OpenEntry openEntry;
  @Inject Database database;

  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(RedactionIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aNameStandsInARemark() {
    study = "REDACT-" + ++studies;
    trial.begins(study);
    trial.grant(study, "administrator-2", Role.STUDY_ADMINISTRATOR, null);
    subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of(NAME)));
  }

  @Test
  void twoPeopleTakeItOutOfEverything() {
    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of("Has a cold")));
    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of(NAME)));
    Instant before = Instant.now();
    long redaction = asks("investigator", act(NAME), REMARK);
    assertTrue(stored().contains(NAME), "nothing happens before somebody confirms");
    confirms("data-manager", redaction);

    assertFalse(stored().contains(NAME), stored());
    assertTrue(stored().contains("Has a cold"), "what stood between stays");
    assertNull(
        trial
            .as("coordinator", () -> openEntry.open(subject, "first", "body"))
            .items()
            .get("remark")
            .value());
    ChainCheck.Result result = trial.as("inspector", () -> verify.ofSubject(subject));
    assertEquals(List.of(), result.faults());
    assertEquals(4, result.redacted(), "entered twice, changed once, cleared once");
    EntryView then = trial.as("inspector", () -> openEntry.asOf(subject, "first", "body", before));
    assertNull(then.items().get("remark").value());
    assertTrue(then.items().get("remark").redacted());
    assertTrue(history().contains("redactedTo=true"), history());
  }

  @Test
  void aValueThatWasCorrectedMeanwhileStays() {
    long act = act(NAME);
    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of("Has a cold")));
    confirms("data-manager", asks("investigator", act, REMARK));
    assertFalse(stored().contains(NAME), stored());
    assertEquals(
        ItemValue.of("Has a cold"),
        trial
            .as("coordinator", () -> openEntry.open(subject, "first", "body"))
            .items()
            .get("remark")
            .value());
    assertEquals(List.of(), trial.as("inspector", () -> verify.ofSubject(subject)).faults());
  }

  @Test
  void whatWasSaidInAQueryAndAsAReasonGoesToo() {
    long query = trial.raises("monitor", subject, REMARK, "Is this " + NAME + "?");
    trial.answers("coordinator", subject, query, "Yes");
    trial.amends(subject, "Has a cold", "because " + NAME + " said so");
    confirms(
        "data-manager",
        asks("investigator", act("Is this " + NAME + "?"), "query/" + query + "/message"));
    confirms("data-manager", asks("investigator", actBecause("because " + NAME), "reason"));
    confirms("data-manager", asks("investigator", act(NAME), REMARK));
    assertFalse(stored().contains(NAME), stored());
    assertEquals(
        List.of("", "Yes"),
        database.column(
            "select message from query_message where query_id = " + query + " order by seq"));
    assertEquals(List.of(), trial.as("inspector", () -> verify.ofSubject(subject)).faults());
  }

  @Test
  void itTakesTwoPeopleAndARole() {
    long act = act(NAME);
    for (String who : List.of("coordinator", "monitor", "sponsor", "inspector")) {
      assertEquals(
          new Refusal.NotPermitted("ASK_REDACTION"),
          SmallTrial.refusal(() -> asks(who, act, REMARK)),
          who);
    }
    long redaction = asks("data-manager", act, REMARK);
    assertEquals(
        "same-person", SmallTrial.refusal(() -> confirms("data-manager", redaction)).code());
    for (String who : List.of("coordinator", "investigator", "monitor", "sponsor", "inspector")) {
      assertEquals(
          new Refusal.NotPermitted("CONFIRM_REDACTION"),
          SmallTrial.refusal(() -> confirms(who, redaction)),
          who);
    }
    assertTrue(stored().contains(NAME));
    confirms("administrator-2", redaction);
    assertFalse(stored().contains(NAME));
    assertEquals(
        "redaction-state", SmallTrial.refusal(() -> confirms("administrator-2", redaction)).code());
  }

  @Test
  void whatIsNoCapturedTextOfTheActCannotBeAskedFor() {
    long act = act(NAME);
    for (String path : List.of("first/body/weight", "subject/state", "nowhere")) {
      assertEquals("unreadable", SmallTrial.refusal(() -> asks("investigator", act, path)).code());
    }
    assertEquals("not-found", SmallTrial.refusal(() -> asks("investigator", 99, REMARK)).code());
  }

  @Test
  void whatIsDeclinedStays() {
    long redaction = asks("investigator", act(NAME), REMARK);
    trial.as(
        "data-manager",
        () -> {
          decline.decline(study, redaction, "No personal data", SmallTrial.request());
          return true;
        });
    assertTrue(stored().contains(NAME));
    RedactionView view = trial.as("data-manager", () -> list.page(study, 0, 9)).rows().getFirst();
    assertEquals(RedactionState.DECLINED, view.state());
    assertEquals(
        "redaction-state", SmallTrial.refusal(() -> confirms("data-manager", redaction)).code());
  }

  @Test
  void aProgramAsksAndConfirmsToo() {
    String request = SmallTrial.request();
    String path = "/api/studies/" + study + "/subjects/" + subject.number() + "/redactions";
    String body =
        "{\"act\": %d, \"paths\": [\"%s\"], \"reason\": \"A name\"}".formatted(act(NAME), REMARK);
    Client.Answer asked = Client.as("investigator").post(path, body, request, "application/json");
    assertEquals(201, asked.status(), asked.body());
    long id = asked.json().path("id").asLong();
    assertEquals(
        asked.body(),
        Client.as("investigator").post(path, body, request, "application/json").body());
    String redactions = "/api/studies/" + study + "/redactions";
    assertEquals(
        "ASKED",
        Client.as("data-manager")
            .get(redactions)
            .json()
            .path("rows")
            .path(0)
            .path("state")
            .asText());
    Client.Answer confirmed =
        Client.as("data-manager").post(redactions + "/" + id + "/confirmation", "{}");
    assertEquals(204, confirmed.status(), confirmed.body());
    assertFalse(stored().contains(NAME));
  }

  @Test
  void nothingElseMayUpdateAnAct() {
    String where = " where chain = 'subject:%s/%s'".formatted(study, subject.number());
    String erase =
        "update act set disclosed = jsonb_set(disclosed, '{changes,0,to}', '{\"redacted\": true}')";
    long redaction = asks("investigator", act(NAME), REMARK);
    for (String attack :
        List.of(
            erase + where,
            "update act set who = 'somebody'" + where,
            "update act set disclosed = '{\"changes\": []}'" + where,
            "update query_message set message = ''",
            "update decision set reason = ''",
            "delete from redaction",
            "select ecrf.redact(" + redaction + ")")) {
      assertEquals(Optional.of(PRIVILEGE), database.refusal(attack), attack);
    }
    assertEquals(Optional.of(PRIVILEGE), database.refusalOfOwner(erase + where));
    assertEquals(
        Optional.of("23514"),
        database.refusal(
            "update redaction set state = 'DONE', decided_by = asked_by where id = " + redaction));
    confirms("data-manager", redaction);
    assertEquals(
        Optional.of(PRIVILEGE),
        database.refusalOfOwner(erase + where + " and seq <> " + act(null)),
        "also beside a redaction that was carried out");
    assertEquals(
        Optional.of(PRIVILEGE),
        database.refusal("update redaction set state = 'ASKED', decided_by = null"));
  }

  private long asks(String who, long act, String path) {
    return trial.as(
        who,
        () ->
            ask.ask(
                new AskRedaction.Command(
                    subject, act, List.of(path), "A name", SmallTrial.request())));
  }

  private void confirms(String who, long redaction) {
    trial.as(
        who,
        () -> {
          confirm.confirm(study, redaction, SmallTrial.request());
          return true;
        });
  }

  /** The number of the first act that brought this text; of null, 0. */
  private long act(String text) {
    return lines().reversed().stream()
        .filter(
            line ->
                line.changes().stream()
                    .anyMatch(c -> c.to() instanceof ItemValue.Entered e && e.text().equals(text)))
        .mapToLong(TrailLine::seq)
        .findFirst()
        .orElse(0);
  }

  private long actBecause(String reason) {
    return lines().stream()
        .filter(line -> line.reason() != null && line.reason().startsWith(reason))
        .mapToLong(TrailLine::seq)
        .findFirst()
        .orElseThrow();
  }

  private List<TrailLine> lines() {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows();
  }

  private String history() {
    return lines().toString();
  }

  /** All that the tables hold of the subject. */
  private String stored() {
    String of = " where study = '%s'".formatted(study);
    return String.join(
        "\n",
        List.of(
                "select a::text from act a where chain like '%" + study + "%'",
                "select e::text from entry e join subject s on s.id = e.subject_id" + of,
                "select q::text from query q" + of,
                "select m::text from query_message m join query q on q.id = m.query_id" + of,
                "select d::text from decision d join subject s on s.id = d.subject_id" + of)
            .stream()
            .map(sql -> String.join("\n", database.column(sql)))
            .toList());
  }
}

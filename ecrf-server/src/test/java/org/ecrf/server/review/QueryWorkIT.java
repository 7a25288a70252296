package org.ecrf.server.review;

import static org.ecrf.server.query.QueryState.ANSWERED;
import static org.ecrf.server.query.QueryState.CANCELLED;
import static org.ecrf.server.query.QueryState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.AssignQuery;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.query.CancelQuery;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked about, of whom, until when, and how a query is taken back. */
@ExtendWith(ArquillianExtension.class)
class QueryWorkIT {
  private static final String WEIGHT = "first/body/weight";
  @Inject SmallTrial trial;
  @Inject AssignQuery assign;
  @Inject CancelQuery cancel;
  @Inject Database database;
  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(QueryWorkIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aSubjectIsMeasured() {
    study = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
    subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
  }

  @Test
  void aQueryIsAboutAnItemASectionAFormAVisitOrTheSubject() {
    List<String> places = List.of(WEIGHT, "first/body/#main", "first/body", "first", "");
    places.forEach(at -> raises(at));
    assertEquals(
        List.of(WEIGHT, "first/body/#main", "first/body/-", "first/-/-", "-/-/-"),
        trial.queriesOf(subject).stream().map(q -> q.at().toString()).toList());
    assertEquals(3, count(new QueryFilter(null, null, null, "first", "body")));
    assertEquals(4, count(new QueryFilter(null, null, null, "first", null)));
    assertEquals(5, count(QueryFilter.around(subject.number(), "first", "body")));
    trial.answers("coordinator", subject, trial.queriesOf(subject).getLast().id(), "It is so.");
    assertEquals(ANSWERED, trial.queriesOf(subject).getLast().state());
  }

  @Test
  void whatTheStudyHasNotIsNoPlace() {
    for (String at :
        List.of("third", "first/none", "first/body/#none", "second/person", "-/body")) {
      assertEquals(new Refusal.NotFound("item"), SmallTrial.refusal(() -> raises(at)), at);
    }
  }

  @Test
  void thePlanGivesItsCategoryAndItsDay() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    raises(command("safety", Assignee.NOBODY));
    QueryView query = trial.queriesOf(subject).getFirst();
    assertEquals("safety", query.category());
    assertEquals(today.plusDays(3), query.due());
    assertEquals(
        "unreadable", SmallTrial.refusal(() -> raises(command("colour", Assignee.NOBODY))).code());

    trial.weighs(subject, "first", "100.1");
    trial.completes(subject, "first", "body");
    QueryView ofCheck = trial.queriesOf(subject).getLast();
    assertEquals("implausible", ofCheck.category());
    assertEquals(today.plusDays(14), ofCheck.due());
  }

  @Test
  void itWaitsForWhomItIsAssignedTo() {
    long query = raises(command(null, new Assignee(Role.INVESTIGATOR, null)));
    assertEquals(List.of(0L, 1L), List.of(waiting("coordinator"), waiting("investigator")));
    assigns("monitor", query, new Assignee(null, " Coordinator"));
    assertEquals(List.of(1L, 0L), List.of(waiting("coordinator"), waiting("investigator")));
    assigns("coordinator", query, Assignee.NOBODY);
    assertEquals(List.of(1L, 1L), List.of(waiting("coordinator"), waiting("investigator")));
    trial.answers("investigator", subject, query, "It is right.");
    assertEquals(
        List.of(0L, 0L, 1L, 0L),
        List.of(
            waiting("coordinator"),
            waiting("investigator"),
            waiting("monitor"),
            waiting("data-manager")));
    assertEquals(
        List.of("RAISED", "ASSIGNED", "ASSIGNED", "ANSWERED"),
        trial.queriesOf(subject).getFirst().messages().stream().map(m -> m.kind().name()).toList());
  }

  @Test
  void nobodyIsAssignedWhoCouldNotSeeIt() {
    long query = raises(WEIGHT);
    for (Assignee nobody :
        List.of(
            new Assignee(null, "coordinator-02"),
            new Assignee(null, "sponsor"),
            new Assignee(Role.INSPECTOR, null))) {
      assertEquals(
          "unreadable",
          SmallTrial.refusal(() -> assigns("monitor", query, nobody)).code(),
          nobody.toString());
    }
    assertInstanceOf(
        Refusal.NotPermitted.class,
        SmallTrial.refusal(() -> assigns("sponsor", query, Assignee.NOBODY)));
  }

  @Test
  void whoRaisedItOrADataManagerCancelsItWithAReason() {
    long query = raises(WEIGHT);
    assertInstanceOf(
        Refusal.NotPermitted.class, SmallTrial.refusal(() -> cancels("coordinator", query, "No")));
    assertEquals("unreadable", SmallTrial.refusal(() -> cancels("monitor", query, " ")).code());
    cancels("monitor", query, "The wrong subject");
    assertEquals(CANCELLED, trial.queriesOf(subject).getFirst().state());
    trial.reopens("data-manager", subject, query, "No, the right one.");
    assertEquals(OPEN, trial.queriesOf(subject).getFirst().state());
  }

  @Test
  void whatACheckAskedOnlyADataManagerCancelsAndItStaysQuiet() {
    trial.weighs(subject, "first", "100.1");
    trial.completes(subject, "first", "body");
    long query = trial.queriesOf(subject).getFirst().id();
    assertInstanceOf(
        Refusal.NotPermitted.class, SmallTrial.refusal(() -> cancels("monitor", query, "No")));
    cancels("data-manager", query, "The check is wrong for this scale.");
    trial.weighs(subject, "first", "99");
    trial.weighs(subject, "first", "100.1");
    assertEquals(
        List.of(CANCELLED), trial.queriesOf(subject).stream().map(QueryView::state).toList());
  }

  @Test
  void theApiSaysTheSame() {
    String queries = "/api/studies/" + study + "/queries";
    String body =
        """
        {"at": "first", "text": "Was it on that day?", "category": "source",
         "assignee": {"role": "COORDINATOR"}}
        """;
    String raise = "/api/studies/%s/subjects/%s/queries".formatted(study, subject.number());
    Client monitor = Client.as("monitor");
    long query = monitor.post(raise, body).json().path("id").asLong();
    assertEquals(
        204,
        monitor
            .post(queries + "/" + query + "/assignment", "{\"user\": \"investigator\"}")
            .status());
    var seen = Client.as("investigator").get(queries + "?mine=true&sort=DUE").json();
    assertEquals("first/-/-", seen.path("rows").get(0).path("at").asText());
    assertEquals("investigator", seen.path("rows").get(0).path("assignee").path("user").asText());
    assertEquals(1, seen.path("counts").path("OPEN").asLong());
    assertTrue(
        monitor
            .get(raise + "/assignees?at=first")
            .json()
            .path("people")
            .toString()
            .contains("coordinator"));
    assertEquals(
        204,
        monitor
            .post(queries + "/" + query + "/cancellation", "{\"text\": \"Asked twice\"}")
            .status());
    assertEquals(
        List.of("query-raised", "query-assigned", "query-cancelled"),
        database.column(
            "select action from act where target = 'query/%d/first/-/-' order by seq"
                .formatted(query)));
  }

  @Test
  void thoseOfARoleAndOfAPersonAreFound() {
    raises(command("source", new Assignee(Role.COORDINATOR, null)));
    raises(command("source", new Assignee(null, "investigator")));
    String queries = "/api/studies/" + study + "/queries?assignee=";
    Client monitor = Client.as("monitor");
    for (String assignee : List.of("COORDINATOR", "investigator")) {
      assertEquals(1, monitor.get(queries + assignee).json().path("total").asInt(), assignee);
    }
    assertEquals(0, monitor.get(queries + "pharmacist").json().path("total").asInt());
    assertEquals(
        0, monitor.get(queries + "investigator&older=2147483647").json().path("total").asInt());
  }

  @Test
  void anEmptyPlaceInABulkIsSaid() {
    String closure = "/api/studies/" + study + "/queries/closure";
    assertEquals(
        422, Client.as("monitor").post(closure, "{\"ids\": [null], \"text\": \"Seen\"}").status());
  }

  @Test
  void whatIsAskedOfAVisitOrTheSubjectBlocksTheSitesLock() {
    raises("first");
    raises("-");
    raises("-");
    String conditions = "/api/studies/" + study + "/lock-conditions?place=site/01";
    Client.Answer answer = Client.as("data-manager").get(conditions);
    assertEquals(200, answer.status(), answer.body());
    List<String> asked = new ArrayList<>();
    for (JsonNode blocker : answer.json().path("rows")) {
      if (blocker.path("kind").asText().equals("OPEN_QUERY")) {
        assertEquals(subject.number(), blocker.path("subject").asText());
        asked.add(
            blocker.path("visit").asText() + "|" + blocker.path("sentence").path("en").asText());
      }
    }
    assertEquals(
        Set.of("first|First visit: 1 open or answered queries.", "|2 open or answered queries."),
        Set.copyOf(asked),
        answer.body());
    assertEquals(2, asked.size(), answer.body());
  }

  private long raises(String at) {
    return raises(
        new RaiseQuery.Command(subject, Breadth.read(at), "Is it so?", SmallTrial.request()));
  }

  private long raises(RaiseQuery.Command command) {
    return trial.raises("monitor", command);
  }

  private RaiseQuery.Command command(String category, Assignee assignee) {
    return new RaiseQuery.Command(
        subject, Breadth.read(WEIGHT), "Is it so?", category, assignee, SmallTrial.request());
  }

  private void assigns(String who, long query, Assignee to) {
    trial.as(
        who,
        () -> {
          assign.assign(study, query, to, SmallTrial.request());
          return true;
        });
  }

  private void cancels(String who, long query, String reason) {
    trial.as(
        who,
        () -> {
          cancel.cancel(study, query, reason, SmallTrial.request());
          return true;
        });
  }

  private long waiting(String who) {
    return trial.lists(who, study, QueryFilter.ofMine(), 0, 1).total();
  }

  private long count(QueryFilter filter) {
    return trial.lists("monitor", study, filter, 0, 1).total();
  }
}

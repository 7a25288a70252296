package org.ecrf.server.review;

import static org.ecrf.server.query.QueryState.CLOSED;
import static org.ecrf.server.query.QueryState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a check finds becomes a query, and what corrects it closes it. */
@ExtendWith(ArquillianExtension.class)
class SystemQueriesIT {
  @Inject SmallTrial trial;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(SystemQueriesIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void aFindingBecomesAQueryWhenTheFormIsCompleteAndACorrectionClosesIt() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "100.1");
    assertEquals(List.of(), states(subject));
    trial.completes(subject, "first", "body");

    QueryView query = trial.queriesOf(subject).getFirst();
    assertEquals(QueryView.Origin.CHECK, query.origin());
    assertEquals("E01", query.check());
    assertTrue(query.text().in("en").contains("100.1"), query.text().in("en"));

    trial.weighs(subject, "first", "99.1");
    assertEquals(List.of(CLOSED), states(subject));
    assertEquals("system", trial.queriesOf(subject).getFirst().messages().getLast().who());

    trial.weighs(subject, "first", "100.1");
    assertEquals(List.of(OPEN), states(subject));
    assertEquals(
        List.of("RAISED", "CLOSED", "REOPENED"), kinds(trial.queriesOf(subject).getFirst()));
  }

  @Test
  void aValueThatIsWrongInAnotherWayIsAskedForByTheSameQueryInOtherWords() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "100.1");
    trial.completes(subject, "first", "body");
    long query = trial.queriesOf(subject).getFirst().id();
    trial.answers("coordinator", subject, query, "The scales were checked.");
    trial.weighs(subject, "first", "102");

    QueryView again = trial.queriesOf(subject).getFirst();
    assertEquals(List.of(OPEN), states(subject));
    assertEquals(List.of("RAISED", "ANSWERED", "REOPENED"), kinds(again));
    assertTrue(again.text().in("en").contains("102"), again.text().in("en"));
    assertEquals("system", again.messages().getLast().who());
  }

  @Test
  void anAnswerThatWasAcceptedIsNotAskedForAgainUntilTheValueChanges() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "100.1");
    trial.completes(subject, "first", "body");
    long query = trial.queriesOf(subject).getFirst().id();
    trial.answers("coordinator", subject, query, "Weighed twice, it is right.");
    trial.closes("monitor", subject, query);

    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of("again")));
    assertEquals(List.of(CLOSED), states(subject));
    trial.weighs(subject, "first", "101");
    assertEquals(List.of(CLOSED, OPEN), states(subject));
    trial.weighs(subject, "first", "100.1");
    assertEquals(List.of(CLOSED, CLOSED), states(subject));
  }

  @Test
  void aChangeOfOneFormAsksAboutAnotherThatIsComplete() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "80");
    trial.weighs(subject, "second", "85");
    trial.completes(subject, "second", "body");
    assertEquals(List.of(), states(subject));
    trial.weighs(subject, "first", "60");
    QueryView query = trial.queriesOf(subject).getFirst();
    assertEquals("second/body/weight", query.at().toString());
    assertEquals("CHK_HEAVIER", query.check());
  }

  @Test
  void aSafetyCheckAsksAtOnce() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "29");
    assertEquals("CHK_LIGHT", trial.queriesOf(subject).getFirst().check());
    trial.weighs(subject, "first", "39");
    assertEquals(List.of(CLOSED), states(subject));
  }

  @Test
  void whatWasAcceptedStaysSoWhenAnAmendmentPutsItsSentenceBetter() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "29");
    long query = trial.queriesOf(subject).getFirst().id();
    trial.answers("coordinator", subject, query, "Weighed twice, it is right.");
    trial.closes("monitor", subject, query);

    String better = SmallStudy.yaml(study).replace("is dangerously low", "endangers the subject");
    Client administrator = Client.as("administrator");
    administrator.post("/api/studies", better, SmallTrial.request(), "application/yaml");
    administrator.post("/api/studies/" + study + "/versions/2/sites", "");
    trial.enters(subject, "first", "body", Map.of("remark", ItemValue.of("again")));
    assertEquals(2, trial.opens("coordinator", subject, "first", "body").studyVersion());
    assertEquals(List.of(CLOSED), states(subject));
    trial.weighs(subject, "first", "28");
    assertEquals(List.of(CLOSED, OPEN), states(subject));
  }

  @Test
  void aQueryOfACheckIsClosedOnlyOnAnAnswerAndNotReopenedAfterACorrection() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "100.1");
    trial.completes(subject, "first", "body");
    long query = trial.queriesOf(subject).getFirst().id();
    assertEquals(
        "query-state",
        SmallTrial.refusal(() -> trial.closes("data-manager", subject, query)).code());
    trial.weighs(subject, "first", "70");
    assertEquals(
        "query-state",
        SmallTrial.refusal(() -> trial.reopens("monitor", subject, query, "Really?")).code());
  }

  private static List<String> kinds(QueryView query) {
    return query.messages().stream().map(m -> m.kind().name()).toList();
  }

  private List<Object> states(SubjectRef subject) {
    return trial.queriesOf(subject).stream().map(q -> (Object) q.state()).toList();
  }
}

package org.ecrf.server.review;

import static org.ecrf.server.query.QueryState.ANSWERED;
import static org.ecrf.server.query.QueryState.CLOSED;
import static org.ecrf.server.query.QueryState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class QueryLifeIT {
  private static final String WEIGHT = "first/body/weight";
  @Inject SmallTrial trial;
  @Inject Database database;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(QueryLifeIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void aMonitorAsksTheSiteAnswersTheMonitorCloses() {
    SubjectRef subject = trial.consents(study);
    trial.weighs(subject, "first", "70");
    long query = trial.raises("monitor", subject, WEIGHT, "The source says 71.");
    trial.answers("coordinator", subject, query, "70 is right; the source was corrected.");
    assertEquals(List.of(ANSWERED), states(subject));
    trial.reopens("monitor", subject, query, "By whom?");
    trial.answers("coordinator", subject, query, "By the nurse.");
    trial.closes("monitor", subject, query);

    QueryView closed = trial.queriesOf(subject).getFirst();
    assertEquals(CLOSED, closed.state());
    assertEquals(ItemPath.parse(WEIGHT), closed.at());
    assertEquals(
        List.of("RAISED", "ANSWERED", "REOPENED", "ANSWERED", "CLOSED"),
        closed.messages().stream().map(m -> m.kind().name()).toList());
    assertEquals("monitor", closed.messages().getFirst().who());
  }

  @Test
  void onlyTheRaisingRoleOrADataManagerCloses() {
    SubjectRef subject = trial.consents(study);
    long ofManager = trial.raises("data-manager", subject, WEIGHT, "Please check.");
    assertInstanceOf(
        Refusal.NotPermitted.class,
        SmallTrial.refusal(() -> trial.closes("monitor", subject, ofManager)));
    long ofMonitor = trial.raises("monitor", subject, WEIGHT, "Please check too.");
    trial.closes("data-manager", subject, ofMonitor);
    assertEquals(List.of(OPEN, CLOSED), states(subject));
  }

  @Test
  void thoseWithoutThePermissionAreRefusedAndOtherSitesSeeNothing() {
    SubjectRef subject = trial.consents(study);
    long query = trial.raises("monitor", subject, WEIGHT, "Please check.");
    for (String who : List.of("coordinator", "sponsor", "inspector")) {
      assertInstanceOf(
          Refusal.NotPermitted.class,
          SmallTrial.refusal(() -> trial.raises(who, subject, WEIGHT, "Me too.")),
          who);
    }
    assertInstanceOf(
        Refusal.NotPermitted.class,
        SmallTrial.refusal(() -> trial.answers("monitor", subject, query, "Myself.")));
    assertInstanceOf(
        Refusal.NotFound.class,
        SmallTrial.refusal(() -> trial.raises("monitor-02", subject, WEIGHT, "From afar.")));
    assertInstanceOf(
        Refusal.NotFound.class,
        SmallTrial.refusal(() -> trial.answers("coordinator-02", subject, query, "From afar.")));
    assertEquals(List.of(), trial.queriesAs("monitor-02", subject));
  }

  @Test
  void aSponsorReadsQueriesWithoutTheWordsOfSensitiveOnes() {
    SubjectRef subject = trial.consents(study);
    trial.raises("monitor", subject, WEIGHT, "Please check.");
    trial.raises("monitor", subject, "first/person/birth_date", "2010 or 2011?");
    List<QueryView> seen = trial.queriesAs("sponsor", subject);
    assertEquals("Please check.", seen.getFirst().text().in("en"));
    assertEquals("", seen.getLast().messages().getFirst().text());
    assertTrue(!seen.getLast().text().in("en").contains("2010"));
    assertEquals("first/person/*", seen.getLast().at().toString());
  }

  @Test
  void theSameRequestTwiceIsOneQuery() {
    SubjectRef subject = trial.consents(study);
    RaiseQuery.Command command =
        new RaiseQuery.Command(subject, ItemPath.parse(WEIGHT), "Please check.", "req-1");
    long first = trial.raises("monitor", command);
    assertEquals(first, trial.raises("monitor", command));
    assertEquals(List.of(OPEN), states(subject));
  }

  @Test
  void theListIsFilteredAndPagedInTheDatabase() {
    SubjectRef subject = trial.consents(study);
    for (int i = 0; i < 5; i++) {
      trial.raises("monitor", subject, WEIGHT, "Query " + i);
    }
    long last = trial.raises("monitor", subject, "first/person/sex", "Query 5");
    trial.closes("monitor", subject, last);
    Worklist page = list(new QueryFilter(null, OPEN, "01", "first", "body"), 1, 2);
    assertEquals(5, page.total());
    assertEquals(
        List.of("Query 3", "Query 2"), page.rows().stream().map(q -> q.text().in("en")).toList());
    assertEquals(0, list(new QueryFilter(null, null, "02", null, null), 0, 10).total());
  }

  @Test
  void everyMessageIsAnActAndItsWordsAreNotInTheHashedText() {
    SubjectRef subject = trial.consents(study);
    long query = trial.raises("monitor", subject, WEIGHT, "A very particular question");
    trial.answers("coordinator", subject, query, "A very particular answer");
    String chain = "subject:%s/%s".formatted(study, subject.number());
    List<String> acts =
        database.column(
            "select action || ' ' || target from act where chain = '%s' and action like 'query-%%'"
                    .formatted(chain)
                + " order by seq");
    String target = "query/%d/first/body/weight".formatted(query);
    assertEquals(List.of("query-raised " + target, "query-answered " + target), acts);
    assertEquals(
        List.of(),
        database.column(
            "select act from act where chain = '%s' and act like '%%particular%%'"
                .formatted(chain)));
  }

  private Worklist list(QueryFilter filter, int offset, int limit) {
    return trial.lists("data-manager", study, filter, offset, limit);
  }

  private List<Object> states(SubjectRef subject) {
    return trial.queriesOf(subject).stream().map(q -> (Object) q.state()).toList();
  }
}

package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Statements;
import org.ecrf.server.query.BulkReport;
import org.ecrf.server.query.CloseQueries;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QuerySort;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand queries cost a person's step no more statements than ten. */
@ExtendWith(ArquillianExtension.class)
class WorklistIT {
  private static final int MANY = 10_000;
  private static final int FEW = 50;
  private static final int SUBJECTS = 25;
  private static final int MOST_STATEMENTS = 6;

  @Inject SmallTrial trial;
  @Inject ListQueries list;
  @Inject CloseQueries close;
  @Inject Statements statements;
  @Inject Database database;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(WorklistIT.class, SmallTrial.class, SmallStudy.class);
  }

  /** Made by SQL: half of them answered, a tenth from checks, a third due in the past. */
  private void thereAre(int queries) {
    study = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
    List<SubjectRef> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      subjects.add(trial.consents(study));
    }
    insert(
        """
        insert into ecrf.query (id, study, subject_id, subject, site, visit, form, item, state,
            origin, check_id, message, messages, opened_by, opened_role, opened_at, version,
            category, due)
        select nextval('ecrf.query_id') - 9 + i %% 10, s.study, s.id, s.number, s.site, 'first',
               'body', 'weight', case when i %% 2 = 0 then 'ANSWERED' else 'OPEN' end,
               case when i %% 10 = 0 then 'CHECK' else 'PERSON' end,
               case when i %% 10 = 0 then 'E01' end, '{"": "Is it so?"}', 1, 'monitor', 'MONITOR',
               now() - i * interval '1 minute' + interval '30 seconds', 0, 'source', current_date + i %% 3 - 1
          from generate_series(1, %d) i
          join (select t.*, row_number() over (order by t.id) - 1 as nr from ecrf.subject t
                 where t.study = '%s') s on s.nr = i %% %d
        """
            .formatted(queries, study, SUBJECTS));
    insert(
        """
        insert into ecrf.query_message
        select id, 1, 'monitor', 'MONITOR', opened_at, 'RAISED', 'Is it so?'
          from ecrf.query where study = '%s'
        """
            .formatted(study));
    insert("analyze ecrf.query");
  }

  private void insert(String sql) {
    assertEquals(Optional.empty(), database.refusalOfOwner(sql), sql);
  }

  @Test
  void aPageAFilterAndABulkCloseStayWithinSixStatements() {
    thereAre(MANY);
    QueryFilter narrow =
        new QueryFilter(
            null,
            QueryState.OPEN,
            "01",
            "first",
            "body",
            QueryView.Origin.PERSON,
            "source",
            null,
            true,
            true,
            0,
            false);
    trial.lists("monitor", study, QueryFilter.ALL, 0, 1); // a node reads a version once
    assertWithin("page", "monitor", () -> list.page(study, QueryFilter.ALL, 0, 50));
    for (QuerySort sort : QuerySort.values()) {
      assertWithin("by " + sort, "monitor", () -> list.page(study, narrow, sort, 500, 50));
    }
    assertWithin("mine", "coordinator", () -> list.page(study, QueryFilter.ofMine(), 0, 50));
    List<Long> page = answered(CloseQueries.MOST);
    assertWithin("bulk", "monitor", () -> close.close(study, page, "Accepted", request()));
    assertEquals(CloseQueries.MOST, closed());
  }

  @Test
  void filtersSortingAndCountsAgree() {
    thereAre(MANY);
    Worklist all = trial.lists("monitor", study, QueryFilter.ALL, 0, 10);
    assertEquals(MANY, all.total());
    assertEquals(MANY / 2, all.of(QueryState.OPEN));
    assertEquals(MANY / 2, all.of(QueryState.ANSWERED));
    QueryFilter late =
        new QueryFilter(null, null, null, null, null, null, null, null, false, true, null, false);
    Worklist overdue = trial.lists("monitor", study, late, 0, 50);
    assertEquals(all.overdue(), overdue.total());
    assertTrue(overdue.total() > MANY / 8 && overdue.total() < MANY / 4, "" + overdue.total());
    assertTrue(overdue.rows().stream().allMatch(QueryView::overdue));
    List<QueryView> due =
        trial.as("monitor", () -> list.page(study, QueryFilter.ALL, QuerySort.DUE, 0, 50)).rows();
    assertTrue(due.getFirst().due().isBefore(java.time.LocalDate.now().plusDays(1)));
    QueryFilter ofChecks =
        new QueryFilter(
            null,
            null,
            null,
            null,
            null,
            QueryView.Origin.CHECK,
            null,
            null,
            false,
            false,
            null,
            false);
    assertEquals(MANY / 10, trial.lists("monitor", study, ofChecks, 0, 1).total());
    QueryFilter old =
        new QueryFilter(null, null, null, null, null, null, null, null, false, false, 5, false);
    long minutes = 5L * 24 * 60;
    assertEquals(MANY - minutes, trial.lists("monitor", study, old, 0, 1).total());
  }

  @Test
  void eachIsClosedByAnActOfItsOwnAndWhatCannotBeIsReported() {
    thereAre(FEW);
    List<Long> some = new ArrayList<>(answered(4));
    long open = number("select min(id) from ecrf.query where state = 'OPEN' and check_id is null");
    long ofCheck =
        number("select min(id) from ecrf.query where state = 'OPEN' and check_id is not null");
    List<Long> asked = new ArrayList<>(some);
    asked.addAll(List.of(open, ofCheck == 0 ? open : ofCheck, -1L));
    String request = request();
    String body =
        "{\"ids\": %s, \"text\": \"Accepted\"}".formatted(asked.stream().distinct().toList());
    String path = "/api/studies/" + study + "/queries/closure";
    var report = Client.as("monitor").post(path, body, request, "application/json").json();
    assertEquals(5, report.path("closed").size(), report.toString());
    assertEquals("not-found", report.path("refused").get(0).path("code").asText());
    assertEquals(report, Client.as("monitor").post(path, body, request, "application/json").json());
    assertEquals(5, closed());
    assertEquals(
        List.of("5"),
        database.column(
            "select count(distinct target) from act where action = 'query-closed'"
                + " and chain like 'subject:%s/%%'".formatted(study)));
    assertEquals(
        List.of("CLOSED Accepted true"),
        database.column(
            "select m.kind || ' ' || m.message || ' ' || q.accepted from query q"
                + " join query_message m on m.query_id = q.id and m.seq = q.messages"
                + " where q.id = "
                + some.getFirst()));
    BulkReport ofOthers =
        trial.as("monitor-02", () -> close.close(study, answered(2), "Mine too", request()));
    assertEquals(
        List.of("not-found", "not-found"),
        ofOthers.refused().stream().map(BulkReport.Left::code).toList());
    assertTrue(
        database
            .column(
                "select who from act where chain = 'platform' and action = 'refused'"
                    + " and target = 'use-case/CloseQueries'")
            .contains("monitor-02"));
  }

  @Test
  void whatIsLockedStaysAndIsReported() {
    thereAre(FEW);
    List<Long> asked = answered(2);
    insert(
        """
        insert into ecrf.lock_record (id, study, level, degree, place, site, subject_id, subject,
            at, locked_by, role, trail_seq, trail_head)
        select nextval('ecrf.lock_record_id'), study, 'SUBJECT', 'LOCKED', 'subject/' || subject,
               site, subject_id, subject, now(), 'data-manager', 'DATA_MANAGER', 1,
               decode(repeat('00', 32), 'hex')
          from ecrf.query where id = %d
        """
            .formatted(asked.getFirst()));
    BulkReport report = trial.as("monitor", () -> close.close(study, asked, "Accepted", request()));
    assertEquals(List.of(asked.getLast()), report.closed());
    assertEquals(List.of(new BulkReport.Left(asked.getFirst(), "locked")), report.refused());
  }

  private void assertWithin(String what, String who, Callable<?> step) {
    long count = statements.of(() -> trial.as(who, step));
    assertTrue(count <= MOST_STATEMENTS, what + ": " + count);
  }

  private List<Long> answered(int most) {
    return database
        .column(
            "select id from query where study = '%s' and state = 'ANSWERED' order by id limit %d"
                .formatted(study, most))
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private long number(String sql) {
    String found = database.column(sql + " and study = '" + study + "'").getFirst();
    return found == null ? 0 : Long.parseLong(found);
  }

  private long closed() {
    return number("select count(*) from ecrf.query where state = 'CLOSED'");
  }

  private static String request() {
    return SmallTrial.request();
  }
}

package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.CloseQuery;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.ReopenQuery;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where monitors and data managers may not look, a second person who may closes the query. */
@ExtendWith(ArquillianExtension.class)
class UnseenQueryIT {
  private static final String SECOND = "second-pharmacist";
  @Inject WholeTrial trial;
  @Inject ListQueries listQueries;
  @Inject AnswerQuery answerQuery;
  @Inject CloseQuery closeQuery;
  @Inject ReopenQuery reopenQuery;
  @Inject RaiseQuery raiseQuery;
  @Inject CompleteEntry complete;
  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(UnseenQueryIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void theProductLacksAnswers() {
    study = trial.begins();
    trial.grant(study, SECOND, Role.PHARMACIST, "01");
    subject = trial.screened(study, "M");
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as(
        "pharmacist", () -> complete.complete(subject, "dose_1", "product", WholeTrial.request()));
  }

  @Test
  void whoHasAnsweredDoesNotCloseAndASecondPersonDoes() {
    long query = product().id();
    assertTrue(product().unseen());
    answer("pharmacist", query);
    assertEquals("query-own-answer", code("pharmacist", () -> close("pharmacist", query)));
    assertEquals(QueryState.ANSWERED, product().state());
    close(SECOND, query);
    assertEquals(QueryState.CLOSED, seen(query).state());
    assertEquals("second-pharmacist", seen(query).messages().getLast().who());
  }

  @Test
  void theBlindedCloseNothingThere() {
    long query = product().id();
    answer("pharmacist", query);
    for (String who : List.of("monitor", "data-manager", "investigator")) {
      assertEquals(
          new Refusal.NotFound("query"),
          trial.refusal(
              who,
              () -> {
                closeQuery.close(study, query, null, WholeTrial.request());
                return true;
              }),
          who);
    }
    assertEquals(404, Client.as("monitor").post(path(query, "closure"), "{}").status());
  }

  @Test
  void withoutAnAnswerItStaysOpen() {
    assertEquals("query-state", code(SECOND, () -> close(SECOND, product().id())));
  }

  @Test
  void whoeverSeesItReopensIt() {
    long query = product().id();
    answer("pharmacist", query);
    close(SECOND, query);
    trial.as(
        SECOND,
        () -> {
          reopenQuery.reopen(study, query, "Another batch?", WholeTrial.request());
          return true;
        });
    assertEquals(QueryState.OPEN, seen(query).state());
    answer(SECOND, query);
    assertEquals(409, Client.as(SECOND).post(path(query, "closure"), "{}").status());
    assertEquals(204, Client.as("pharmacist").post(path(query, "closure"), "{}").status());
  }

  @Test
  void whatMonitorsSeeStaysTheirs() {
    long query =
        trial.as(
            "monitor",
            () ->
                raiseQuery.raise(
                    new RaiseQuery.Command(
                        subject,
                        ItemPath.parse("first/body/weight"),
                        "Is it?",
                        WholeTrial.request())));
    for (String who : List.of("investigator", "pharmacist")) {
      assertEquals(403, Client.as(who).post(path(query, "closure"), "{}").status(), who);
    }
    assertEquals(
        List.of(false),
        listed("monitor").stream().map(QueryView::unseen).toList(),
        "the monitor's own");
  }

  private String path(long query, String what) {
    return "/api/studies/" + study + "/queries/" + query + "/" + what;
  }

  private void answer(String who, long query) {
    trial.as(
        who,
        () -> {
          answerQuery.answer(study, query, "It was.", WholeTrial.request());
          return true;
        });
  }

  private boolean close(String who, long query) {
    trial.as(
        who,
        () -> {
          closeQuery.close(study, query, null, WholeTrial.request());
          return true;
        });
    return true;
  }

  private String code(String who, Callable<?> step) {
    return trial.refusal(who, step).code();
  }

  private QueryView product() {
    return listed("pharmacist").stream()
        .filter(query -> query.at().form().equals("product"))
        .findFirst()
        .orElseThrow();
  }

  private QueryView seen(long query) {
    return listed(SECOND).stream().filter(q -> q.id() == query).findFirst().orElseThrow();
  }

  private List<QueryView> listed(String who) {
    return trial.as(who, () -> listQueries.page(study, QueryFilter.ALL, 0, 50)).rows();
  }
}

package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.eligibility.EnterSubjectByMistake;
import org.ecrf.server.eligibility.RestoreSubject;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the queries of a subject that was entered by mistake. */
@ExtendWith(ArquillianExtension.class)
class MistakenQueriesIT {
  private static final String WHY = "registered twice";

  @Inject WholeTrial trial;
  @Inject EnterSubjectByMistake enterByMistake;
  @Inject RestoreSubject restoreSubject;
  @Inject ListQueries listQueries;
  @Inject RaiseQuery raiseQuery;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(MistakenQueriesIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void itsQueriesAreClosedAndThoseOfChecksComeBackWithIt() {
    SubjectRef subject = trial.screened(study, "M");
    raise(subject);
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject,
        "log",
        "adverse_event[1]",
        Map.of("term", ItemValue.of("Fever"), "severity", ItemValue.of("MILD")));
    trial.completes(subject, "log", "adverse_event[1]");
    assertEquals(2, open());
    mark(subject);
    assertEquals(0, open());
    restore(subject);
    assertEquals(1, open());
  }

  @Test
  void itsClosedQueriesAreListedOnlyWhereItIsAskedFor() {
    SubjectRef subject = trial.screened(study, "M");
    SubjectRef other = trial.screened(study, "M");
    raise(subject);
    raise(other);
    mark(subject);
    assertEquals(List.of(other.number()), queried(null, null));
    assertEquals(List.of(), queried(null, QueryState.CLOSED));
    assertEquals(List.of(subject.number()), queried(subject.number(), QueryState.CLOSED));
    restore(subject);
    assertEquals(List.of(subject.number()), queried(null, QueryState.CLOSED));
  }

  private List<String> queried(@Nullable String number, @Nullable QueryState state) {
    QueryFilter filter = new QueryFilter(number, state, null, null, null);
    return trial.as("monitor", () -> listQueries.page(study, filter, 0, 9)).rows().stream()
        .map(QueryView::subject)
        .toList();
  }

  private SubjectHead mark(SubjectRef subject) {
    return trial.as("data-manager", () -> enterByMistake.mark(subject, WHY, WholeTrial.request()));
  }

  private SubjectHead restore(SubjectRef subject) {
    return trial.as(
        "data-manager", () -> restoreSubject.restore(subject, "it was not", WholeTrial.request()));
  }

  private long raise(SubjectRef subject) {
    return trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse("first/body/weight"), "Is it?", WholeTrial.request())));
  }

  private long open() {
    QueryFilter open = new QueryFilter(null, QueryState.OPEN, null, null, null);
    return trial.as("monitor", () -> listQueries.page(study, open, 0, 9)).total();
  }
}

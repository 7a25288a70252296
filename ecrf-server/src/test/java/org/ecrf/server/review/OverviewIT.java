package org.ecrf.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Statements;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OverviewIT {
  @Inject SmallTrial trial;
  @Inject ListSubjects subjects;
  @Inject ShowCasebook casebook;

  @Inject Statements statements;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(OverviewIT.class, SmallTrial.class, SmallStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = "O-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    trial.begins(study);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheSubjects() {
    withSubjectsAndQueries(2);
    long few = statements(this::matrix);
    withSubjectsAndQueries(10);
    assertEquals(few, statements(this::matrix));
    assertTrue(few <= 10, () -> few + " statements");
  }

  @Test
  void aPageOfQueriesTakesAtMostSixStatements() {
    withSubjectsAndQueries(5);
    long all = statements(() -> trial.lists("data-manager", study, QueryFilter.ALL, 0, 50).total());
    assertTrue(all <= 6, () -> all + " statements");
  }

  @Test
  void aCasebookIsReadInAtMostTenStatements() {
    SubjectRef subject = trial.readyToLock(study, "70");
    long all = statements(() -> trial.as("data-manager", () -> casebook.of(subject)));
    assertTrue(all <= 10, () -> all + " statements");
  }

  private Object matrix() {
    return trial.as("data-manager", () -> subjects.page(study, SubjectFilter.ALL, 0, 50));
  }

  private void withSubjectsAndQueries(int count) {
    for (int i = 0; i < count; i++) {
      SubjectRef subject = trial.consents(study);
      trial.weighs(subject, "first", "7" + i);
      trial.raises("monitor", subject, "first/body/weight", "Please check.");
    }
  }

  /** After a first reading, which may have had to compile the study. */
  private long statements(Callable<?> reading) {
    statements.of(reading);
    return statements.of(reading);
  }
}

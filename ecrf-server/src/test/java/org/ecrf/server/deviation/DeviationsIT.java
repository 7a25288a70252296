package org.ecrf.server.deviation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Statements;
import org.ecrf.server.deviation.DeviationFilter.Source;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deviations from checks and from people in one list; the sponsor's word stands beside them. */
@ExtendWith(ArquillianExtension.class)
class DeviationsIT {
  @Inject WholeTrial trial;
  @Inject ListDeviations listDeviations;
  @Inject ClassifyDeviation classify;
  @Inject AnswerQuery answerQuery;
  @Inject Statements statements;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(DeviationsIT.class, WholeTrial.class, WholeStudy.class, Reporting.class);
  }

  private List<DeviationLine> list(String study, DeviationFilter filter) {
    return trial.as("sponsor", () -> listDeviations.page(study, filter, 0, 50)).rows();
  }

  private List<DeviationLine> list(String study) {
    return list(study, DeviationFilter.ALL);
  }

  private SubjectRef recorded(String study) {
    SubjectRef subject = trial.consents(study);
    trial.adds(subject, "log", "deviation");
    trial.enters(
        subject,
        "log",
        "deviation[1]",
        Map.of("day", ItemValue.of("2026-03-01"), "what", ItemValue.of("Sample was lost")));
    return subject;
  }

  private void says(Runnable step) {
    trial.as(
        "sponsor",
        () -> {
          step.run();
          return true;
        });
  }

  private String refusal(Runnable step) {
    Callable<Boolean> said =
        () -> {
          step.run();
          return true;
        };
    return trial.refusal("sponsor", said).code();
  }

  @Test
  void aDoseWithoutAuthorisationIsOneUntilItIsCorrected() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef subject = trial.consents(study);
    trial.enters(subject, "dose_1", "given", Map.of("visit_date", ItemValue.of("2026-03-01")));
    DeviationLine found = list(study).getFirst();
    assertEquals(Source.CHECK, found.source());
    assertEquals("CHK_UNAUTHORISED", found.check());
    assertEquals("Given without authorisation", found.what().in("en"));
    assertEquals("dose_1", found.visit());
    assertNull(found.action());

    long query = Long.parseLong(found.of().substring("query/".length()));
    trial.as(
        "coordinator",
        () -> {
          answerQuery.answer(study, query, "The investigator was told", WholeTrial.request());
          return true;
        });
    assertEquals("The investigator was told", list(study).getFirst().action());

    trial.enters(subject, "dose_1", "given", Collections.singletonMap("visit_date", null));
    assertEquals(List.of(), list(study));
  }

  @Test
  void theSponsorClassesBesideWhatTheSiteRecordedAndClosesWhatIsActedUpon() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef subject = recorded(study);
    DeviationLine found = list(study).getFirst();
    assertEquals("Sample was lost", found.what().in("en"));
    assertEquals("2026-03-01", found.date());
    assertEquals(DeviationState.NEW, found.state());

    assertEquals(
        "deviation-state",
        refusal(() -> classify.close(study, found.of(), "", WholeTrial.request())));
    assertEquals(
        "unreadable",
        refusal(() -> classify.classify(study, found.of(), "HUGE", "", WholeTrial.request())));
    says(() -> classify.classify(study, found.of(), "MINOR", "No effect", WholeTrial.request()));
    says(
        () ->
            classify.classify(
                study, found.of(), "MAJOR", "It was the endpoint", WholeTrial.request()));
    assertEquals(
        "no-corrective-action",
        refusal(() -> classify.close(study, found.of(), "", WholeTrial.request())));

    trial.enters(subject, "log", "deviation[1]", Map.of("action", ItemValue.of("Trained again")));
    says(() -> classify.close(study, found.of(), "", WholeTrial.request()));
    DeviationLine closed = list(study).getFirst();
    assertEquals(DeviationState.CLOSED, closed.state());
    assertNotNull(closed.said());
    assertEquals("MAJOR", closed.said().classed());
    assertEquals("sponsor", closed.said().by());
    assertEquals(
        "deviation-state",
        refusal(() -> classify.classify(study, found.of(), "MINOR", "", WholeTrial.request())));
    says(() -> classify.reopen(study, found.of(), "Seen again", WholeTrial.request()));
    assertEquals(
        List.of("classify-deviation", "classify-deviation", "close-deviation", "reopen-deviation"),
        database.column(
            "select action from act where chain = 'subject:%s/%s' and target like 'deviation/%%' order by seq"
                .formatted(study, subject.number())));
    assertEquals(
        0,
        trial.opens("sponsor", subject, "log", "deviation[1]").items().keySet().stream()
            .filter(item -> item.startsWith("class"))
            .count());
  }

  @Test
  void theListIsFilteredAndLeavesAsATable() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef subject = recorded(study);
    trial.enters(subject, "dose_1", "given", Map.of("visit_date", ItemValue.of("2026-03-01")));
    DeviationLine person =
        list(study, new DeviationFilter(null, null, Source.PERSON, null, null)).getFirst();
    says(() -> classify.classify(study, person.of(), "MINOR", "", WholeTrial.request()));
    assertEquals(
        1, list(study, new DeviationFilter(DeviationState.NEW, null, null, null, null)).size());
    assertEquals(
        1, list(study, new DeviationFilter(null, "MINOR", null, "01", subject.number())).size());
    assertEquals(0, list(study, new DeviationFilter(null, "MAJOR", null, null, null)).size());

    String api = "/api/studies/" + study + "/deviations";
    JsonNode rows = Client.as("monitor").get(api + "?source=CHECK").json().path("rows");
    assertEquals(1, rows.size());
    Client.Answer csv = Client.as("sponsor").get(api + "/csv?class=MINOR");
    assertEquals(2, csv.body().lines().count(), csv.body());
    String body =
        "{\"of\": \"%s\", \"code\": \"MAJOR\"}".formatted(rows.path(0).path("of").asText());
    assertEquals(403, Client.as("coordinator").post(api + "/classification", body).status());
    assertEquals(204, Client.as("sponsor").post(api + "/classification", body).status());
  }

  @Test
  void aPageCostsTheSameHoweverManyThereAre() {
    String study = trial.begins(Reporting::yaml);
    recorded(study);
    long few = counted(study);
    for (int i = 0; i < 30; i++) {
      trial.enters(
          recorded(study), "dose_1", "given", Map.of("visit_date", ItemValue.of("2026-03-01")));
    }
    assertEquals(few, counted(study));
    assertTrue(few <= 6, "statements: " + few);
    assertEquals(50, list(study).size());
  }

  private long counted(String study) {
    return statements.of(
        () -> trial.as("sponsor", () -> listDeviations.page(study, DeviationFilter.ALL, 0, 25)));
  }
}

package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Staffing;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is for others only leaves no mark in the lists: no row, no number, no status. */
@ExtendWith(ArquillianExtension.class)
class OthersOnlyIT {
  private static final List<String> BLINDED =
      List.of("coordinator", "investigator", "monitor", "data-manager", "sponsor", "inspector");

  @Inject WholeTrial trial;
  @Inject ListQueries listQueries;
  @Inject AnswerQuery answerQuery;
  @Inject RaiseQuery raiseQuery;
  @Inject ListSubjects listSubjects;
  @Inject CompleteEntry complete;
  @Inject AddForm addForm;
  @Inject AddSite addSite;
  @Inject Staffing staffing;
  @Inject RegisterSubject register;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(OthersOnlyIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void aQueryAtTheProductIsInNoListOfTheBlinded() {
    SubjectRef subject = trial.screened(study, "M");
    raise(subject, "first/body/weight");
    productIsComplete(subject);
    assertEquals(3, queries("pharmacist", QueryFilter.ALL, 0, 50).total());
    for (String who : BLINDED) {
      Worklist first = queries(who, QueryFilter.ALL, 0, 1);
      assertEquals(1, first.total(), who);
      assertEquals("body", first.rows().getFirst().at().form(), who);
      assertEquals(List.of(), queries(who, QueryFilter.ALL, 1, 1).rows(), who);
      assertEquals(1, queries(who, of(subject, null), 0, 50).total(), who);
      assertEquals(0, queries(who, of(subject, "dose_1"), 0, 50).total(), who);
    }
    Client.Answer answer = Client.as("monitor").get("/api/studies/" + study + "/queries");
    assertEquals(1, answer.json().path("total").asInt(), answer.body());
    assertFalse(answer.body().contains("dose_1"), answer.body());
  }

  @Test
  void aQueryThatIsForOthersCannotBeAnsweredByItsNumber() {
    SubjectRef subject = trial.screened(study, "M");
    productIsComplete(subject);
    long hidden = queries("pharmacist", QueryFilter.ALL, 0, 1).rows().getFirst().id();
    assertEquals(
        new Refusal.NotFound("query"),
        trial.refusal(
            "coordinator",
            () -> {
              answerQuery.answer(study, hidden, "It was.", WholeTrial.request());
              return true;
            }));
  }

  @Test
  void whoIsUnblindedAtOneSiteSeesItThereOnly() {
    productIsComplete(trial.screened(study, "M"));
    anotherSiteWithAPharmacistOfItsOwn();
    SubjectRef there =
        trial.as(
            "coordinator-02",
            () ->
                register.register(
                    new RegisterSubject.Command(
                        study, "02", LocalDate.of(2026, 2, 10), WholeTrial.request())));
    productIsComplete(there);
    List<QueryView> seen = queries("pharmacist-02", QueryFilter.ALL, 0, 50).rows();
    assertEquals(2, seen.size());
    assertTrue(seen.stream().allMatch(query -> query.subject().equals(there.number())));
    assertEquals(4, queries("pharmacist", QueryFilter.ALL, 0, 50).total());
  }

  @Test
  void theMatrixOfTheBlindedDoesNotShowThatTheProductWasBegun() {
    SubjectRef subject = trial.screened(study, "M");
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as("pharmacist", () -> addForm.add(subject, "log", "warming", WholeTrial.request()));
    trial.enters(
        "pharmacist", subject, "log", "warming[1]", Map.of("degrees", ItemValue.of("9.5")));
    assertEquals(Progress.IN_PROGRESS, cell("pharmacist", "dose_1").status());
    assertEquals(1, cell("pharmacist", "log").instances());
    for (String who : BLINDED) {
      assertEquals(Progress.NOT_DUE, cell(who, "dose_1").status(), who);
      assertEquals(0, cell(who, "log").instances(), who);
      assertEquals(Progress.NOT_DUE, cell(who, "log").status(), who);
    }
  }

  @Test
  void whatIsForOthersIsNotSignable() {
    SubjectRef subject = trial.screened(study, "M");
    productIsComplete(subject);
    String path = "/api/studies/%s/subjects/%s".formatted(study, subject.number());
    Client investigator = Client.as("investigator");
    assertEquals(403, investigator.get(path + "/entries/dose_1/product").status());
    Client.Answer answer = investigator.get(path + "/signable?visit=dose_1&form=product");
    assertEquals(403, answer.status(), answer.body());
    assertEquals(200, investigator.get(path + "/signable?visit=first&form=body").status());
  }

  private void anotherSiteWithAPharmacistOfItsOwn() {
    trial.as(
        "administrator",
        () -> {
          addSite.add(
              new AddSite.Command(study, "02", "Site 02", "Europe/Warsaw", WholeTrial.request()));
          return true;
        });
    staffing.opens(study, "02", WholeTrial.request());
    trial.grant(study, "coordinator-02", Role.COORDINATOR, "02");
    trial.grant(study, "pharmacist-02", Role.PHARMACIST, "02");
    trial.grant(study, "pharmacist", Role.PHARMACIST, "02");
  }

  /** Two answers that are expected are lacking, and asked for. */
  private void productIsComplete(SubjectRef subject) {
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as(
        "pharmacist", () -> complete.complete(subject, "dose_1", "product", WholeTrial.request()));
  }

  private void raise(SubjectRef subject, String at) {
    trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse(at), "Is it?", WholeTrial.request())));
  }

  private Worklist queries(String who, QueryFilter filter, int offset, int limit) {
    return trial.as(who, () -> listQueries.page(study, filter, offset, limit));
  }

  private static QueryFilter of(SubjectRef subject, String visit) {
    return new QueryFilter(subject.number(), null, null, visit, null);
  }

  private SubjectRow.VisitCell cell(String who, String visit) {
    return trial
        .as(who, () -> listSubjects.page(study, SubjectFilter.ALL, 0, 50))
        .rows()
        .getFirst()
        .visits()
        .stream()
        .filter(cell -> cell.visit().equals(visit))
        .findFirst()
        .orElseThrow();
  }
}

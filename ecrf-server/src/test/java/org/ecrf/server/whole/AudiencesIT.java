package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.WrongSubject;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is for the pharmacist, or for the site, is shown and told to nobody else. */
@ExtendWith(ArquillianExtension.class)
class AudiencesIT {
  private static final List<String> BLINDED =
      List.of("coordinator", "investigator", "monitor", "data-manager", "sponsor", "inspector");
  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ShowCasebook showCasebook;
  @Inject ShowTrail showTrail;
  @Inject RaiseQuery raiseQuery;
  @Inject OpenEntry openEntry;
  @Inject WrongSubject wrongSubject;
  @Inject CompleteEntry complete;
  @Inject ShowLockConditions lockConditions;
  @Inject ListSubjects listSubjects;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(AudiencesIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void thePharmacistEntersTheProductAndNobodyElseSeesIt() {
    SubjectRef subject = enrolled();
    EntryView product =
        trial.enters(
            "pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B-77")));
    assertEquals(ItemValue.of("B-77"), product.items().get("batch").value());
    for (String who : BLINDED) {
      assertInstanceOf(
          Refusal.NotPermitted.class,
          trial.refusal(who, () -> trial.opens(who, subject, "dose_1", "product")),
          who);
      assertFalse(forms(who, subject).contains("product"), who);
      assertFalse(trail(who, subject).contains("B-77"), who);
    }
    assertTrue(forms("pharmacist", subject).contains("product"));
    assertTrue(trail("pharmacist", subject).contains("B-77"));
  }

  @Test
  void whatBlocksTheLockDoesNotNameTheProduct() {
    SubjectRef subject = enrolled();
    trial.enters("pharmacist", subject, "dose_1", "product", Map.of("batch", ItemValue.of("B")));
    trial.as(
        "pharmacist", () -> complete.complete(subject, "dose_1", "product", WholeTrial.request()));
    assertEquals(
        2,
        blockers("pharmacist", subject, "product").size(),
        blockers("pharmacist", subject, "").toString());
    assertEquals(2, openQueries("pharmacist", subject));
    for (String who : BLINDED) {
      assertEquals(List.of(), blockers(who, subject, "product"), who);
      assertEquals(0, openQueries(who, subject), who);
      List<Blocker> not = blockers(who, subject, "");
      not.removeIf(b -> b.kind() != Blocker.Kind.NOT_SHOWN);
      assertEquals(1, not.size(), who);
      assertEquals("dose_1", not.getFirst().visit());
      assertNull(not.getFirst().item());
      assertEquals(
          "First dose: something that is not shown to your role is not complete or has an open"
              + " query.",
          not.getFirst().sentence().in("en"));
    }
  }

  @Test
  void nobodyEntersWhatIsForOthers() {
    SubjectRef subject = enrolled();
    assertInstanceOf(
        Refusal.NotPermitted.class,
        trial.refusal(
            "pharmacist",
            () ->
                trial.enters(
                    "pharmacist",
                    subject,
                    "first",
                    "body",
                    Map.of("weight", ItemValue.of("71", "kg")))));
    assertFalse(trial.opens("pharmacist", subject, "first", "body").editable());
    Client.Answer answer =
        Client.as("coordinator")
            .patch(
                "/api/studies/%s/subjects/%s/entries/dose_1/product"
                    .formatted(study, subject.number()),
                "{\"changes\": {\"batch\": {\"value\": \"B-1\", \"version\": 0}}}",
                WholeTrial.request());
    assertEquals(403, answer.status(), answer.body());
    ItemPath batch = ItemPath.parse("dose_1/product/batch");
    assertInstanceOf(
        Refusal.NotPermitted.class,
        trial.refusal(
            "monitor",
            () ->
                raiseQuery.raise(
                    new RaiseQuery.Command(subject, batch, "Which?", WholeTrial.request()))));
  }

  @Test
  void whatIsForTheSiteStaysThere() {
    SubjectRef subject = trial.screened(study, "M");
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    ItemView there = trial.opens("investigator", subject, "first", "person").items().get("contact");
    assertEquals(ItemValue.of("his sister"), there.value());
    for (String who : List.of("monitor", "data-manager", "sponsor")) {
      ItemView elsewhere = trial.opens(who, subject, "first", "person").items().get("contact");
      assertTrue(elsewhere.masked(), who);
      assertEquals(ItemView.masked(false, false), elsewhere, who);
      assertEquals(
          ItemView.masked(false, false),
          trial
              .as(who, () -> openEntry.asOf(subject, "first", "person", Instant.now()))
              .items()
              .get("contact"),
          who);
      assertEquals(
          "{\"status\":\"MASKED\",\"version\":0,\"masked\":true}",
          contact(who, subject).toString(),
          who);
      assertFalse(trail(who, subject).contains("his sister"), who);
    }
  }

  @Test
  void whatIsForOthersIsNotToldByTakingItBack() {
    SubjectRef subject = trial.screened(study, "M");
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("his sister")));
    SubjectRef other = trial.screened(study, "M");
    Refusal refusal =
        trial.refusal(
            "pharmacist",
            () ->
                wrongSubject.takeBack(
                    new WrongSubject.Command(
                        subject,
                        new FormAt("first", "person"),
                        other.number(),
                        WrongSubject.Cause.WRONG_CASEBOOK,
                        null,
                        Map.of(),
                        WholeTrial.request())));
    assertInstanceOf(Refusal.NotPermitted.class, refusal);
  }

  private SubjectRef enrolled() {
    SubjectRef subject = trial.screened(study, "M");
    signer.enrols(subject);
    return subject;
  }

  /** Those of a form; of all where it has no name. */
  private List<Blocker> blockers(String who, SubjectRef subject, String form) {
    return new ArrayList<>(
        trial.as(who, () -> lockConditions.of(subject)).stream()
            .filter(b -> form.isEmpty() || b.form().equals(form))
            .toList());
  }

  private int openQueries(String who, SubjectRef subject) {
    return trial.as(who, () -> listSubjects.page(study, SubjectFilter.ALL, 0, 50)).rows().stream()
        .filter(row -> row.number().equals(subject.number()))
        .flatMap(row -> row.visits().stream())
        .mapToInt(SubjectRow.VisitCell::openQueries)
        .sum();
  }

  private String forms(String who, SubjectRef subject) {
    return trial.as(who, () -> showCasebook.of(subject)).visits().stream()
        .flatMap(v -> v.forms().stream())
        .map(CasebookView.FormLine::form)
        .toList()
        .toString();
  }

  private JsonNode contact(String who, SubjectRef subject) {
    String path = "/api/studies/%s/subjects/%s/entries/first/person";
    return Client.as(who)
        .get(path.formatted(study, subject.number()))
        .json()
        .path("items")
        .path("contact");
  }

  private String trail(String who, SubjectRef subject) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows()
        .toString();
  }
}

package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.container.Archive;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A place that holds what is unblinded and what is sensitive: who reads what was written of it. */
@ExtendWith(ArquillianExtension.class)
class WideWordsIT {
  private static final String ASKED = "Is all of it there?";
  private static final String BLINDED = "It is, says the coordinator.";
  private static final String UNBLINDED = "Batch B-77 it was.";
  @Inject WholeTrial trial;
  @Inject RaiseQuery raiseQuery;
  @Inject AnswerQuery answerQuery;
  @Inject ListQueries listQueries;
  @Inject ShowTrail showTrail;
  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(WideWordsIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRunsWithItemsOfTheSite() {
    study = trial.begins(yaml -> yaml.replace("fit:\n", "fit:\n        sensitive: yes\n"));
    subject = trial.screened(study, "M");
  }

  @Test
  void ofASubject() {
    isReadByWhoMayKnowAsMuch("-/-/-");
  }

  @Test
  void ofAVisit() {
    isReadByWhoMayKnowAsMuch("dose_1/-/-");
  }

  private void isReadByWhoMayKnowAsMuch(String place) {
    long query = raises(place);
    answers("coordinator", query, BLINDED);
    for (String who :
        List.of("monitor", "data-manager", "coordinator", "investigator", "inspector")) {
      assertEquals(ASKED, listed(who).text().in("en"), who);
      assertTrue(said(who).contains(BLINDED), who);
      assertTrue(trail(who).contains(ASKED), who);
    }
    for (String who : List.of("pharmacist", "sponsor")) {
      assertEquals("Sensitive: not shown", listed(who).text().in("en"), who);
      assertFalse(said(who).contains(BLINDED), who);
      assertFalse(trail(who).contains(ASKED), who);
      assertEquals(ItemPath.parse(place), listed(who).at(), who);
    }
  }

  @Test
  void theBlindedDoNotReadWhatTheUnblindedWrote() {
    long query = raises("-/-/-");
    answers("pharmacist", query, UNBLINDED);
    assertTrue(said("pharmacist").contains(UNBLINDED), "its author");
    for (String who :
        List.of("monitor", "data-manager", "coordinator", "investigator", "inspector", "sponsor")) {
      assertFalse(said(who).contains(UNBLINDED), who);
      assertFalse(trail(who).contains(UNBLINDED), who);
    }
    assertEquals(ASKED, listed("monitor").text().in("en"), "the question stays");
  }

  private long raises(String place) {
    return trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse(place), ASKED, WholeTrial.request())));
  }

  private void answers(String who, long query, String text) {
    trial.as(
        who,
        () -> {
          answerQuery.answer(study, query, text, WholeTrial.request());
          return true;
        });
  }

  private QueryView listed(String who) {
    return trial.as(who, () -> listQueries.page(study, QueryFilter.ALL, 0, 50)).rows().stream()
        .filter(query -> query.origin() == QueryView.Origin.PERSON)
        .findFirst()
        .orElseThrow();
  }

  private List<String> said(String who) {
    return listed(who).messages().stream().map(QueryView.Message::text).toList();
  }

  private String trail(String who) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows()
        .toString();
  }
}

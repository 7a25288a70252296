package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.container.Archive;
import org.ecrf.server.facts.ListCohorts;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.signature.Scope;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.signature.SigningView;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The places of a cohort are given one by one, and only while it is open. */
@ExtendWith(ArquillianExtension.class)
class CohortPlacesIT {
  @Inject WholeTrial trial;
  @Inject ListCohorts listCohorts;
  @Inject Signer signer;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(CohortPlacesIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void aCohortThatIsNotOpenTakesNobody() {
    SubjectRef woman = trial.screened(study, "F");
    assertEquals("cohort-closed", refused(woman).code());
    trial.opensCohort(study, LocalDate.now().plusDays(3));
    assertEquals("cohort-closed", refused(woman).code());
    SubjectRef man = trial.screened(study, "M");
    assertEquals(SubjectState.ENROLLED, enrol(man).state());
    assertEquals(0, trial.as("sponsor", () -> listCohorts.of(study)).getFirst().taken());
  }

  @Test
  void ofTwoWhoEnrolIntoTheLastPlaceAtOnceOneIsRefused() {
    trial.opensCohort(study, LocalDate.of(2026, 1, 1));
    List<SubjectRef> women = List.of(trial.screened(study, "F"), trial.screened(study, "F"));
    List<String> answers = new CopyOnWriteArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (SubjectRef woman : women) {
        SigningView begun = signer.begins(woman, Scope.ENROLMENT, Signer.PROGRAM);
        threads.submit(() -> answers.add(finished(begun)));
      }
    }
    assertEquals(
        List.of("", "All 1 places of the cohort are taken."), answers.stream().sorted().toList());
    assertEquals(1, trial.as("sponsor", () -> listCohorts.of(study)).getFirst().taken());
  }

  private String finished(SigningView begun) {
    try {
      signer.finishesInAnotherThread(begun);
      return "";
    } catch (Refused refused) {
      return refused.refusal().sentence();
    }
  }

  private Refusal refused(SubjectRef subject) {
    return trial.refusal("investigator", () -> signer.enrols(subject));
  }

  private SubjectHead enrol(SubjectRef subject) {
    return signer.enrols(subject);
  }
}

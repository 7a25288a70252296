package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.eligibility.Eligibility;
import org.ecrf.server.eligibility.Frozen;
import org.ecrf.server.eligibility.ShowEligibility;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each dose is authorised on its own, on what is known of its day. */
@ExtendWith(ArquillianExtension.class)
class DosesIT {
  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ShowEligibility showEligibility;
  @Inject ShowTrail showTrail;
  @Inject Database database;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(DosesIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void eachDoseIsAuthorisedOnItsOwnCriteria() {
    SubjectRef subject = enrolled();
    trial.enters(subject, "dose_1", "given", Map.of("fit", ItemValue.of("true")));
    trial.enters(subject, "dose_2", "given", Map.of("fit", ItemValue.of("false")));
    SubjectHead head = signer.authorises(subject, "dose_1");
    assertEquals(List.of("dose_1"), head.doses());
    Refusal.NotAllowed not =
        assertInstanceOf(
            Refusal.NotAllowed.class,
            trial.refusal("investigator", () -> signer.authorises(subject, "dose_2")));
    assertEquals(List.of(Text.of("D01: NOT_MET")), not.because());
    assertEquals(
        "already-authorised",
        trial.refusal("investigator", () -> signer.authorises(subject, "dose_1")).code());
    assertEquals("AUTHORISED", eligibility(subject, "dose_1").decided().outcome());
    assertNull(eligibility(subject, "dose_2").decided());
    assertEquals(List.of("D01"), eligibility(subject, "dose_2").blocks());
    trial.enters(subject, "dose_2", "given", Map.of("fit", ItemValue.of("true")));
    assertEquals(List.of("dose_1", "dose_2"), signer.authorises(subject, "dose_2").doses());
    assertTrue(
        database
            .column("select verdicts::text from decision where kind = 'DOSE' order by id desc")
            .getFirst()
            .contains("dose_2/given/fit"));
  }

  @Test
  void aWeightCorrectedLaterDoesNotChangeWhatWasAuthorised() {
    SubjectRef subject = enrolled();
    trial.enters(
        subject,
        "dose_1",
        "given",
        Map.of("fit", ItemValue.of("true"), "weight", ItemValue.of("49", "kg")));
    assertEquals(List.of(), eligibility(subject, "dose_1").frozen());
    signer.authorises(subject, "dose_1");
    List<Frozen> authorised = eligibility(subject, "dose_1").frozen();
    Frozen dose = authorised.getFirst();
    assertEquals("dose_1/given/planned_dose", dose.path().toString());
    assertTrue(dose.value() instanceof ItemValue.Entered e && e.text().equals("10"));
    assertEquals(
        List.of(new Used(ItemPath.parse("dose_1/given/weight"), ItemValue.of("49", "kg"))),
        dose.used());
    trial.enters(subject, "dose_1", "given", Map.of("weight", ItemValue.of("51", "kg")));
    assertEquals(authorised, eligibility(subject, "dose_1").frozen());
    assertEquals(List.of(), eligibility(subject, "dose_2").frozen());
    assertTrue(trail("investigator", subject).contains("dose_1/given/planned_dose"));
    String address = "/api/studies/%s/subjects/%s".formatted(study, subject.number());
    Client.Answer shown =
        Client.as("monitor").get(address + "/eligibility?decision=dose&visit=dose_1");
    assertEquals("10", shown.json().at("/frozen/0/value/value").asText(), shown.body());
  }

  @Test
  void aProgramAuthorisesADoseByItsVisit() {
    SubjectRef subject = enrolled();
    trial.enters(subject, "dose_1", "given", Map.of("fit", ItemValue.of("true")));
    String address = "/api/studies/%s/subjects/%s".formatted(study, subject.number());
    Client.Answer shown =
        Client.as("investigator").get(address + "/eligibility?decision=dose&visit=dose_1");
    assertEquals("dose_1", shown.json().path("visit").asText(), shown.body());
    Client.Answer signable =
        Client.as("investigator").get(address + "/signable?decision=dose&visit=dose_1");
    assertEquals("D01", signable.json().at("/verdicts/0/criterion/id").asText(), signable.body());
    String begun =
        "{\"decision\": \"dose\", \"visit\": \"dose_1\", \"shown\": \"%s\"}"
            .formatted(signable.json().path("shown").asText());
    Client.Answer signing = Client.as("investigator").post(address + "/signings", begun);
    assertEquals(201, signing.status(), signing.body());
    signer.finishes(signing.json().path("address").asText());
    Client.Answer authorised =
        Client.as("monitor").get(address + "/eligibility?decision=dose&visit=dose_1");
    assertEquals("AUTHORISED", authorised.json().at("/decided/outcome").asText());
    assertEquals(
        422,
        Client.as("investigator").get(address + "/signable?decision=dose").status(),
        "it must be said which of the two");
  }

  private SubjectRef enrolled() {
    SubjectRef subject = trial.screened(study, "M");
    signer.enrols(subject);
    return subject;
  }

  private Eligibility eligibility(SubjectRef subject, String visit) {
    return trial.as("monitor", () -> showEligibility.of(subject, Criterion.Decision.DOSE, visit));
  }

  private String trail(String who, SubjectRef subject) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 100))
        .rows()
        .toString();
  }
}

package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.study.ListVersions;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.study.PutIntoForce;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wrong choice list is mended in a running trial; whatever would touch data is refused. */
@ExtendWith(ArquillianExtension.class)
class VersionsIT {
  @Inject WholeTrial trial;
  @Inject PublishStudy publish;
  @Inject PutIntoForce putIntoForce;
  @Inject ListVersions listVersions;
  @Inject ShowStudy showStudy;
  @Inject ShowTrail showTrail;

  private String study = "";
  private String mended = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(VersionsIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
    mended =
        WholeStudy.yaml(study)
            .replace(
                "    SEVERE: {en: Severe, sv: Svår}",
                "    MODERATE: {en: Moderate, sv: Måttlig}\n"
                    + "    SEVERE: {en: Severe, sv: Svår}");
  }

  @Test
  void aWrongChoiceListIsMendedInARunningTrial() {
    SubjectRef subject = trial.consents(study);
    trial.adds(subject, "log", "adverse_event");
    enters(subject, "adverse_event[1]", "MILD");
    trial.adds(subject, "log", "adverse_event");
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal("coordinator", () -> enters(subject, "adverse_event[2]", "MODERATE")));

    assertEquals(2, publishes(mended).version());
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal("coordinator", () -> enters(subject, "adverse_event[2]", "MODERATE")),
        "published, but not in force");
    assertEquals(1, trial.as("monitor", () -> showStudy.of(study)).definition().version());

    puts(2, "01");
    assertEquals(2, enters(subject, "adverse_event[2]", "MODERATE").studyVersion());
    assertEquals(
        1,
        trial.opens("monitor", subject, "log", "adverse_event[1]").studyVersion(),
        "an entry keeps the version of its last save");
    assertEquals(2, trial.as("monitor", () -> showStudy.of(study)).definition().version());
    String acts =
        trial
            .as("inspector", () -> showTrail.ofStudy(study, TrailFilter.ALL, 0, 20))
            .rows()
            .toString();
    assertTrue(acts.contains("put-into-force") && acts.contains("version/2"), acts);
  }

  @Test
  void theVersionsAreListedWithWhatTheyChange() {
    publishes(mended);
    puts(2, null);
    List<ListVersions.VersionLine> versions = trial.as("monitor", () -> listVersions.of(study));
    assertEquals(List.of(2, 1), versions.stream().map(ListVersions.VersionLine::version).toList());
    assertTrue(versions.getFirst().changes().toString().contains("MODERATE"), versions.toString());
    assertEquals(1, versions.getFirst().inForce().size());
    String address = "/api/studies/" + study + "/versions";
    assertEquals(2, Client.as("monitor").get(address).json().path("total").asInt());
    assertEquals(1, Client.as("monitor").get(address + "/1").json().path("version").asInt());
  }

  @Test
  void aVersionComesIntoForceWhenItWasSaid() {
    publishes(mended);
    String address = "/api/studies/" + study + "/versions/2/sites/01";
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    Client.Answer answer =
        Client.as("administrator").post(address, "{\"from\": \"" + tomorrow + "\"}");
    assertEquals(201, answer.status(), answer.body());
    assertEquals(1, trial.as("monitor", () -> showStudy.of(study)).definition().version());
    assertEquals(403, Client.as("data-manager").post(address, "{}").status());
  }

  @Test
  void aSiteNeverGoesBackToAnOlderVersion() {
    publishes(mended);
    puts(2, "01");
    String sites = "/api/studies/" + study + "/versions/1/sites";
    Client.Answer back = Client.as("administrator").post(sites + "/01", "{}");
    assertEquals(409, back.status(), back.body());
    assertEquals("urn:ecrf:problem:version-behind", back.json().path("type").asText());
    assertEquals(201, Client.as("administrator").post(sites, "{}").status(), "1 is so at all");
    puts(2, null);
    assertEquals("version-behind", trial.refusal("administrator", () -> inForce(1, null)).code());
    assertEquals("version-behind", trial.refusal("administrator", () -> inForce(1, "01")).code());
  }

  @Test
  void whatWouldTouchDataIsRefusedByName() {
    String touching = WholeStudy.yaml(study).replace("    MILD: {en: Mild, sv: Lindrig}\n", "");
    Refusal.NotAllowed refused =
        assertInstanceOf(
            Refusal.NotAllowed.class, trial.refusal("administrator", () -> publishes(touching)));
    assertEquals("amendment", refused.code());
    assertTrue(refused.because().toString().contains("MILD"), refused.because().toString());
  }

  private EntryView enters(SubjectRef subject, String form, String severity) {
    return trial.enters(subject, "log", form, Map.of("severity", ItemValue.of(severity)));
  }

  private PublishStudy.Published publishes(String yaml) {
    return trial.as("administrator", () -> publish.publish(yaml, WholeTrial.request()));
  }

  private void puts(int version, String site) {
    trial.as("administrator", () -> inForce(version, site));
  }

  private ListVersions.InForce inForce(int version, String site) {
    return putIntoForce.put(
        new PutIntoForce.Command(study, version, site, null, WholeTrial.request()));
  }
}

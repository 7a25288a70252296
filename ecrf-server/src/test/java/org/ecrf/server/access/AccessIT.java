package org.ecrf.server.access;

import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Staffing;
import org.ecrf.server.container.Trial;
import org.ecrf.server.delegation.GrantRole;
import org.ecrf.server.delegation.ListGrants;
import org.ecrf.server.delegation.RevokeGrant;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ListStudies;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccessIT {
  @Inject ShowSubject showSubject;
  @Inject RegisterSubject registerSubject;
  @Inject ListSites listSites;
  @Inject ListStudies listStudies;
  @Inject OpenEntry openEntry;
  @Inject WhoAmI whoAmI;
  @Inject GrantRole grantRole;
  @Inject RevokeGrant revokeGrant;
  @Inject ListGrants listGrants;
  @Inject SaveEntry saveEntry;
  @Inject Forgetful forgetful;
  @Inject Person person;
  @Inject Database database;

  @Inject Trial trial;

  @Deployment
  static WebArchive war() {
    return Archive.war(AccessIT.class, Forgetful.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void nobodySignedInGetsNothing() {
    person.isNobody();
    assertEquals(new Refusal.NotSignedIn(), trial.refusal(null, () -> whoAmI.me()));
  }

  @Test
  void aCoordinatorNeitherSeesNorChangesAnotherSite() {
    SubjectRef there = trial.register("02");
    assertEquals(
        new Refusal.NotFound("subject"), trial.refusal("coordinator", () -> showSubject.of(there)));
    assertEquals(
        new Refusal.NotFound("subject"),
        trial.refusal("coordinator", () -> openEntry.open(there, "screening", "vitals")));
    assertEquals(
        new Refusal.NotFound("site"),
        trial.refusal(
            "coordinator",
            () ->
                registerSubject.register(
                    new RegisterSubject.Command(STUDY, "02", LocalDate.now(), fresh()))));
    assertEquals(
        List.of("01"),
        trial.as("coordinator", () -> listSites.of(STUDY)).stream().map(s -> s.code()).toList());
    assertEquals(there, trial.as("coordinator-02", () -> showSubject.of(there)).ref());
  }

  @Test
  void whatIsNotThereAndWhatOneMayNotKnowLookTheSame() {
    SubjectRef nowhere = new SubjectRef(STUDY, "02-999");
    assertEquals(
        new Refusal.NotFound("subject"),
        trial.refusal("coordinator", () -> showSubject.of(nowhere)));
    assertEquals(
        new Refusal.NotFound("subject"), trial.refusal("stranger", () -> showSubject.of(nowhere)));
    assertEquals(List.of(), trial.as("stranger", () -> listStudies.mine()));
  }

  @Test
  void aRefusedAttemptStandsInThePlatformsTrail() {
    SubjectRef subject = trial.register("01");
    assertEquals(
        new Refusal.NotPermitted("ENTER_DATA"),
        trial.refusal(
            "monitor",
            () ->
                saveEntry.save(
                    new SaveEntry.Command(
                        subject, "screening", "vitals", Map.of(), null, fresh()))));
    assertEquals(
        List.of("monitor refused use-case/SaveEntry"),
        database.column(
            "select who || ' ' || action || ' ' || target from act"
                + " where chain = 'platform' order by seq desc limit 1"));
  }

  @Test
  void aGrantHoldsFromUntilAndUntilItIsRevoked() {
    Instant now = Instant.now();
    String who = "visitor-" + fresh().substring(0, 8);
    trial.as("administrator", () -> grant(who, now.plusSeconds(3600), null));
    assertEquals(List.of(), trial.as(who, () -> whoAmI.me()).grants());
    trial.as("administrator", () -> grant(who, now.minusSeconds(7200), now.minusSeconds(3600)));
    assertEquals(List.of(), trial.as(who, () -> whoAmI.me()).grants());

    long grant = trial.as("administrator", () -> grant(who, null, now.plusSeconds(3600)));
    assertEquals(
        List.of(new WhoAmI.GrantLine(STUDY, Role.MONITOR, "01")),
        trial.as(who, () -> whoAmI.me()).grants());
    trial.as(
        "administrator",
        () -> {
          revokeGrant.revoke(STUDY, grant, fresh());
          return null;
        });
    assertEquals(List.of(), trial.as(who, () -> whoAmI.me()).grants());
    assertTrue(
        trial.as("administrator", () -> listGrants.of(STUDY)).stream()
            .anyMatch(line -> line.id() == grant && line.revokedAt() != null));
  }

  @Test
  void onlyAnAdministratorGrants() {
    assertEquals(
        new Refusal.NotPermitted("ADMINISTER"),
        trial.refusal("data-manager", () -> grant("friend", null, null)));
    assertEquals(
        new Refusal.NotFound("study"),
        trial.refusal("stranger", () -> grant("friend", null, null)));
  }

  @Test
  void aUseCaseThatForgetsToAskIsADefectAndLeavesNothing() {
    assertThrows(IllegalStateException.class, () -> trial.as("coordinator", forgetful::act));
    assertEquals(
        List.of(), database.column("select action from act where chain = 'study:T-FORGETFUL'"));
  }

  @Test
  void theAdministratorSeesNoSubject() {
    SubjectRef subject = trial.register("01");
    assertEquals(
        new Refusal.NotPermitted("READ_DATA"),
        trial.refusal("administrator", () -> showSubject.of(subject)));
  }

  private long grant(String user, Instant from, Instant until) {
    return grantRole.grant(
        new GrantRole.Command(
            STUDY, user, Role.MONITOR, "01", from, until, null, Staffing.trained(), fresh()));
  }
}

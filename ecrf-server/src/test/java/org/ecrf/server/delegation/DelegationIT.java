package org.ecrf.server.delegation;

import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.ecrf.server.access.GrantState;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Staffing;
import org.ecrf.server.container.Statements;
import org.ecrf.server.container.Trial;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DelegationIT {
  private static final String SUBJECTS = "/api/studies/" + STUDY + "/subjects";

  @Inject Trial trial;
  @Inject GrantRole grantRole;
  @Inject RecordTraining recordTraining;
  @Inject AuthoriseGrant authorise;
  @Inject RevokeGrant revoke;
  @Inject ReviewAccess reviewAccess;
  @Inject ListGrants listGrants;
  @Inject ListAccess listAccess;
  @Inject WhoAmI whoAmI;
  @Inject Database database;
  @Inject Statements statements;

  private final String somebody = "somebody-" + fresh().substring(0, 8);

  @Deployment
  static WebArchive war() {
    return Archive.war(DelegationIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void aGrantStartsWithItsTrainingAndTheAuthorisationOfWhoAnswersForTheSite() {
    long grant = grant(Role.COORDINATOR, "01", null, null);
    assertEquals(List.of(GrantState.UNTRAINED), waiting());
    assertEquals(404, Client.as(somebody).get(SUBJECTS).status());

    does("administrator", () -> recordTraining.record(STUDY, grant, Staffing.trained(), fresh()));
    assertEquals(List.of(GrantState.UNAUTHORISED), waiting());
    assertEquals(404, Client.as(somebody).get(SUBJECTS).status());

    does(Staffing.PRINCIPAL, () -> authorise.authorise(STUDY, grant, fresh()));
    assertEquals(List.of(), waiting());
    assertEquals(200, Client.as(somebody).get(SUBJECTS).status());
    assertEquals(
        List.of(
            "administrator grant",
            "administrator record-training",
            Staffing.PRINCIPAL + " authorise-grant"),
        database.column(
            "select who || ' ' || action from act where chain = 'study:%s'".formatted(STUDY)
                + " and target = 'grant/%d' order by seq".formatted(grant)));
  }

  @Test
  void whoOverseesASiteNeedsATrainingOnly() {
    grant(Role.MONITOR, "01", null, Staffing.trained());
    assertEquals(List.of(), waiting());
    assertEquals(200, Client.as(somebody).get(SUBJECTS).status());
  }

  @Test
  void onlyThePrincipalInvestigatorOfTheSiteAuthorises() {
    long grant = grant(Role.COORDINATOR, "01", null, Staffing.trained());
    for (String who : List.of("administrator", "investigator", "data-manager")) {
      assertEquals(
          new Refusal.NotPermitted("AUTHORISE_DELEGATION"),
          refusal(who, () -> authorise.authorise(STUDY, grant, fresh())),
          who);
    }
    String other = principal("02");
    assertEquals(
        new Refusal.NotFound("grant"),
        refusal(other, () -> authorise.authorise(STUDY, grant, fresh())));
    long monitor = grant("m-" + somebody, Role.MONITOR, "01", null, Staffing.trained());
    assertEquals(
        "not-delegated",
        refusal(Staffing.PRINCIPAL, () -> authorise.authorise(STUDY, monitor, fresh())).code());
    long own = grant(other, Role.COORDINATOR, "02", null, Staffing.trained());
    assertEquals(
        "same-person", refusal(other, () -> authorise.authorise(STUDY, own, fresh())).code());
  }

  @Test
  void thePrincipalInvestigatorEndsDelegationsOfTheSiteAndNoOthers() {
    long grant = grant(Role.COORDINATOR, "01", null, Staffing.trained());
    does(Staffing.PRINCIPAL, () -> revoke.revoke(STUDY, grant, fresh()));
    long monitor = grant(Role.MONITOR, "01", null, Staffing.trained());
    assertEquals(
        new Refusal.NotPermitted("KEEP_DELEGATIONS"),
        refusal(Staffing.PRINCIPAL, () -> revoke.revoke(STUDY, monitor, fresh())));
    assertEquals(
        "grant-ended",
        refusal(Staffing.PRINCIPAL, () -> authorise.authorise(STUDY, grant, fresh())).code());
  }

  @Test
  void revokingAndExpiryEndAccessAtTheNextRequest() {
    long grant = grant(Role.MONITOR, "01", null, Staffing.trained());
    Client client = Client.as(somebody);
    assertEquals(200, client.get(SUBJECTS).status());
    does("administrator", () -> revoke.revoke(STUDY, grant, fresh()));
    assertEquals(404, client.get(SUBJECTS).status());

    grant(Role.MONITOR, "01", Instant.now().plusSeconds(2), Staffing.trained());
    assertEquals(200, client.get(SUBJECTS).status());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.get(SUBJECTS).status() == 404);
  }

  @Test
  void anAccountIsOnePersonInWhateverSpelling() {
    grant(" " + somebody.toUpperCase(Locale.ROOT), Role.MONITOR, "01", null, Staffing.trained());
    assertEquals(200, Client.as(somebody).get(SUBJECTS).status());
    String other = somebody.toUpperCase(Locale.ROOT) + " ";
    assertEquals(
        "incompatible-sides",
        refusal("administrator", () -> grant(other, Role.COORDINATOR, "01", null, null)).code());
    assertEquals(
        "incompatible-administrator",
        refusal("administrator", () -> grant("Administrator", Role.MONITOR, "01", null, null))
            .code());
    does("administrator", () -> reviewAccess.review(STUDY, other, null, fresh()));
    assertEquals(
        List.of(somebody),
        database.column(
            "select user_name from access_review where user_name ilike '%s'".formatted(somebody)));
  }

  @Test
  void incompatibleRolesAreRefusedWithASentence() {
    grant(Role.PHARMACIST, "01", null, Staffing.trained());
    Refusal blinded = refusal("administrator", () -> grant(Role.COORDINATOR, "01", null, null));
    assertEquals("incompatible-blinding", blinded.code());
    assertTrue(blinded.sentence().contains("PHARMACIST"), blinded.sentence());
    assertEquals(
        "incompatible-sides",
        refusal("administrator", () -> grant(Role.MONITOR, "02", null, null)).code());
    assertEquals(
        "incompatible-administrator",
        refusal(
                "administrator",
                () -> grant("administrator", Role.PRINCIPAL_INVESTIGATOR, "01", null, null))
            .code());
    assertEquals(
        "unreadable",
        refusal("administrator", () -> grant("x", Role.COORDINATOR, null, null, null)).code());
  }

  @Test
  void theReviewSaysWhoHasWhatSinceWhenAndWhoHasLooked() {
    grant(Role.MONITOR, "01", null, Staffing.trained());
    String review = "/api/studies/" + STUDY + "/access-review";
    assertEquals(
        204,
        Client.as("administrator")
            .post(review, "{\"user\": \"%s\", \"note\": \"=as it should be\"}".formatted(somebody))
            .status());
    Page<ListAccess.Line> page = trial.as("inspector", () -> listAccess.page(STUDY, 0, 500));
    ListAccess.Line line =
        page.rows().stream()
            .filter(l -> l.grant().user().equals(somebody))
            .collect(Collectors.toList())
            .getFirst();
    assertEquals("administrator", line.reviewed().by());
    String csv = Client.as("inspector").get(review + "/csv").body();
    assertTrue(
        csv.lines().anyMatch(l -> l.startsWith(somebody) && l.endsWith("'=as it should be")), csv);
    assertEquals(403, Client.as("coordinator").get(review).status());
    assertEquals(403, Client.as("data-manager").post(review, "{\"user\": \"x\"}").status());
    assertEquals(404, Client.as("administrator").post(review, "{\"user\": \"x\"}").status());
    trial.as(
        "inspector",
        () -> {
          long few = statements.of(() -> listAccess.page(STUDY, 0, 1));
          assertEquals(few, statements.of(() -> listAccess.page(STUDY, 0, 500)));
          assertTrue(few <= 5, few + " statements");
          return true;
        });
  }

  @Test
  void theSiteSeesItsOwnDelegationLog() {
    List<ListGrants.Line> seen = trial.as("coordinator", () -> listGrants.of(STUDY));
    assertTrue(seen.stream().allMatch(line -> "01".equals(line.site())), seen.toString());
    ListGrants.Line own =
        seen.stream().filter(line -> line.user().equals("coordinator")).findFirst().orElseThrow();
    assertEquals(Staffing.PRINCIPAL, own.delegation().authorisedBy());
    assertEquals(Staffing.trained(), own.delegation().training());
  }

  private List<GrantState> waiting() {
    return trial.as(somebody, () -> whoAmI.me()).waiting().stream()
        .map(WhoAmI.WaitingLine::state)
        .toList();
  }

  private String principal(String site) {
    String who = "principal-" + fresh().substring(0, 8);
    grant(who, Role.PRINCIPAL_INVESTIGATOR, site, null, Staffing.trained());
    return who;
  }

  private long grant(Role role, String site, @Nullable Instant until, @Nullable Training training) {
    return grant(somebody, role, site, until, training);
  }

  private long grant(
      String who,
      Role role,
      @Nullable String site,
      @Nullable Instant until,
      @Nullable Training training) {
    return trial.as(
        "administrator",
        () ->
            grantRole.grant(
                new GrantRole.Command(
                    STUDY, who, role, site, null, until, null, training, fresh())));
  }

  private Refusal refusal(String who, Runnable step) {
    return trial.refusal(
        who,
        () -> {
          step.run();
          return true;
        });
  }

  private void does(String who, Runnable step) {
    trial.as(
        who,
        () -> {
          step.run();
          return true;
        });
  }
}

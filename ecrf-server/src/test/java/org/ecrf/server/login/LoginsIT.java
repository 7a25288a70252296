package org.ecrf.server.login;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logins begin, hold and end, and the platform's trail tells it once. */
@ExtendWith(ArquillianExtension.class)
class LoginsIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String session = "s-" + UUID.randomUUID();
  private final String subject = "p-" + UUID.randomUUID();
  private final Instant issued = Instant.now();
  @Inject Trial trial;
  @Inject Logins logins;
  @Inject RefusedLogins refusedLogins;
  @Inject LogoutNotices notices;
  @Inject Heard heard;

  /** What pages would hear. */
  @ApplicationScoped
  public static class Heard {
    private final List<LoginEnded> all = new CopyOnWriteArrayList<>();

    void ended(@Observes LoginEnded ended) {
      all.add(ended);
    }

    boolean has(LoginEnded ended) {
      return all.contains(ended);
    }
  }

  @Deployment
  static WebArchive war() {
    return Archive.war(LoginsIT.class, Heard.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void aLoginIsToldOnceHoweverManyRequestsItMakesAtOnce() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        answers.add(many.submit(() -> ask(issued)));
      }
      for (Future<Integer> answer : answers) {
        assertEquals(200, answer.get());
      }
    }
    assertEquals(List.of("login"), acts());
  }

  @Test
  void anEndedLoginOpensNothingAndItsPagesHearOfIt() {
    assertEquals(200, ask(issued));
    logins.end(session, LoginState.ENDED);
    await().until(() -> heard.has(new LoginEnded(session, LoginState.ENDED)));
    assertEquals(401, ask(issued));
    assertEquals(401, ask(issued.minusSeconds(60)));
    logins.end(session, LoginState.IDLE);
    assertEquals(List.of("login-ended", "login"), acts());
  }

  @Test
  void whatTheProviderIssuesAfterTheEndIsANewLogin() {
    assertEquals(200, ask(issued));
    logins.endAll(subject, LoginState.CLOSED);
    await().until(() -> ask(issued) == 401);
    assertEquals(200, ask(Instant.now().plusSeconds(2)));
    assertEquals(List.of("login", "login-ended", "login"), acts());
  }

  @Test
  void aNoticeCountsOnce() {
    assertTrue(notices.isNew(session));
    assertFalse(notices.isNew(session));
  }

  @Test
  void aLogoutThatTheProviderHasNotSignedIsRefused() throws Exception {
    for (String body : List.of("", "logout_token=", "logout_token=abc", "other=x")) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(System.getProperty("ecrf.http") + "/backchannel-logout"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int status = HTTP.send(request, BodyHandlers.ofString()).statusCode();
      // 503: no provider stands around these tests, so that a token that looks like one waits
      assertTrue(status == 400 || status == 503, body + ": " + status);
    }
  }

  @Test
  void aRefusedLoginIsToldOnceAndOnlyAKnownAccountByItsName() throws Exception {
    String known = event("coordinator", "\"userId\": \"u1\",", "invalid_user_credentials");
    String unknown = event("my secret password", "", "user_not_found");
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> events = List.of(json.readTree(known), json.readTree(unknown));
    refusedLogins.record(events);
    refusedLogins.record(events);

    JsonNode told = trail("?action=login-refused&from=" + issued);
    assertEquals(2, told.path("total").asInt());
    assertTrue(told.toString().contains("\"coordinator\""), told.toString());
    assertFalse(told.toString().contains("secret"), told.toString());
  }

  private String event(String typed, String user, String error) {
    return """
        {"id": "%s", "time": %d, "type": "LOGIN_ERROR", %s "ipAddress": "127.0.0.1",
         "error": "%s", "details": {"username": "%s"}}
        """
        .formatted(UUID.randomUUID(), issued.toEpochMilli(), user, error, typed);
  }

  @Test
  void thePlatformsTrailIsForAdministratorAndInspector() {
    assertEquals(200, ask(issued));
    assertEquals(200, Client.as("administrator").get("/api/trail").status());
    assertEquals(200, Client.as("inspector").get("/api/trail").status());
    assertEquals(403, Client.as("coordinator").get("/api/trail").status());
    assertEquals(404, Client.as("stranger").get("/api/trail").status());
    assertEquals(422, Client.as("inspector").get("/api/trail?from=yesterday").status());
    assertEquals(0, trail("?until=2026-01-01T00:00:00Z").path("total").asInt(), "nothing so early");
    JsonNode page = trail("?action=login&limit=1");
    assertEquals(1, page.path("rows").size());
    assertEquals("login", page.path("rows").path(0).path("action").asText());
  }

  private List<String> acts() {
    List<String> actions = new ArrayList<>();
    for (JsonNode act : trail("?limit=500").path("rows")) {
      if (act.path("target").asText().equals("login/" + session)) {
        actions.add(act.path("action").asText());
      }
    }
    return actions;
  }

  private static JsonNode trail(String query) {
    Client.Answer answer = Client.as("inspector").get("/api/trail" + query);
    assertEquals(200, answer.status(), answer.body());
    return answer.json();
  }

  private int ask(Instant tokenIssued) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(System.getProperty("ecrf.http") + "/api/me"))
            .header("Authorization", "Bearer coordinator")
            .header("Login-Session", session)
            .header("Login-Subject", subject)
            .header("Login-Issued", tokenIssued.toString())
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

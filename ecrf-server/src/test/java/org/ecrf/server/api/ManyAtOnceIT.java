package org.ecrf.server.api;

import static org.ecrf.server.container.Problem.problem;
import static org.ecrf.server.container.Trial.STUDY;
import static org.ecrf.server.container.Trial.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Trial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ManyAtOnceIT {
  private static final String SUBJECTS = "/api/studies/" + STUDY + "/subjects";
  private final Client coordinator = Client.as("coordinator");
  @Inject Trial trial;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  DataSource database;

  @Deployment
  static WebArchive war() {
    return Archive.war(ManyAtOnceIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void aRequestSentTwiceIsOneRequest() {
    String request = fresh();
    String body = "{\"site\": \"01\", \"consentDate\": \"" + LocalDate.now() + "\"}";
    Client.Answer first = post(SUBJECTS, body, request);
    Client.Answer again = post(SUBJECTS, body, request);
    assertEquals(201, first.status(), first.body());
    assertEquals(first.json(), again.json());
  }

  @Test
  void ofManyWhoChangeOneItemAtOnceOneIsFirst() {
    String entry = register() + "/entries/screening/vitals";
    List<Integer> statuses =
        atOnce(
            8,
            i ->
                coordinator
                    .patch(
                        entry,
                        "{\"changes\": {\"nyha\": {\"value\": \"%s\", \"version\": 0}}}"
                            .formatted(i % 2 == 0 ? "I" : "II"),
                        fresh())
                    .status());
    assertEquals(1, statuses.stream().filter(s -> s == 200).count(), statuses.toString());
    assertEquals(7, statuses.stream().filter(s -> s == 409).count(), statuses.toString());
  }

  @Test
  void manyWhoRegisterAtOnceGetDifferentNumbers() {
    List<String> subjects = atOnce(8, i -> register());
    assertEquals(8, Set.copyOf(subjects).size(), subjects.toString());
  }

  @Test
  void whereTheDatabaseHasNoRoomTheCallerIsAskedToComeBack() throws Exception {
    List<Connection> all = new ArrayList<>();
    try {
      takeAll(all);
      Client.Answer answer = coordinator.get("/api/me");
      problem(answer, 503, "busy");
      assertEquals("2", answer.header("Retry-After"));
      assertEquals(503, Client.nobody().get("/health/ready").status());
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    assertEquals(200, coordinator.get("/api/me").status());
  }

  private void takeAll(List<Connection> all) {
    try {
      while (true) {
        all.add(database.getConnection());
      }
    } catch (SQLException noMore) {
      assertTrue(all.size() > 1);
    }
  }

  private static <T> List<T> atOnce(int times, IntFunction<T> step) {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      return IntStream.range(0, times)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> step.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private String register() {
    Client.Answer answer =
        post(SUBJECTS, "{\"site\": \"01\", \"consentDate\": \"" + LocalDate.now() + "\"}", fresh());
    assertEquals(201, answer.status(), answer.body());
    return SUBJECTS + "/" + answer.json().path("number").asText();
  }

  private Client.Answer post(String path, String json, String request) {
    return coordinator.post(path, json, request, "application/json");
  }
}

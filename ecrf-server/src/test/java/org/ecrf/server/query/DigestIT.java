package org.ecrf.server.query;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.davidmoten.guavamini.Preconditions;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Trial;
import org.ecrf.server.mail.Mailbox;
import org.ecrf.server.mail.Mailbox.Received;
import org.ecrf.server.subject.SubjectRef;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.subethamail.smtp.server.SMTPServer;

/** The daily letter, through a real mail server, to the address of the last login. */
@ExtendWith(ArquillianExtension.class)
class DigestIT {
  private static final String SAID = "Compare with the source, please";
  private static final String TO = "coordinator@example.org";

  /** A day of its own, so that no other run has written its letters. */
  private final LocalDate day =
      LocalDate.of(2100, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(100_000));

  @Inject Trial trial;
  @Inject Digests digests;
  @Inject RaiseQuery raiseQuery;
  @Inject Database database;
  private Mailbox mailbox;

  @Deployment
  static WebArchive war() {
    return Archive.war(DigestIT.class, Mailbox.class, Received.class)
        .addAsLibraries(jarOf(SMTPServer.class), jarOf(Preconditions.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @BeforeEach
  void people() throws Exception {
    mailbox = new Mailbox(Integer.parseInt(System.getenv("ECRF_SMTP_PORT")));
    trial.open();
    signsIn("coordinator", TO, "sv");
  }

  @AfterEach
  void ends() {
    mailbox.close();
  }

  @Test
  void whoeverHasOpenQueriesIsToldHowManyAndNothingOfThem() {
    SubjectRef subject = trial.register("01");
    asks(subject);
    asks(subject);
    assertTrue(digests.write(day) > 0);

    Received letter = received(TO).getLast();
    assertEquals("sv", letter.language());
    assertEquals("ecrf@example.org", letter.from());
    assertTrue(letter.subject().startsWith("Frågor som väntar på dig: "), letter.subject());
    assertTrue(letter.text().contains(Trial.STUDY + ": att besvara "), letter.text());
    assertTrue(letter.text().contains("http://localhost:8080/"), letter.text());
    for (Received each : mailbox.letters()) {
      String all = each.subject() + each.text();
      assertFalse(all.contains(subject.number()), all);
      assertFalse(all.contains(SAID), all);
      assertFalse(all.contains("weight"), all);
    }
  }

  @Test
  void theDayHasOneLetterEachAlsoWhereTwoNodesLookAtOnce() throws Exception {
    asks(trial.register("01"));
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      Callable<Integer> look = () -> digests.write(day);
      List<Future<Integer>> wrote = List.of(nodes.submit(look), nodes.submit(look));
      int first = wrote.getFirst().get();
      int second = wrote.getLast().get();
      assertTrue(first == 0 ^ second == 0, first + " and " + second);
    }
    assertEquals(0, digests.write(day));
    assertEquals(1, received(TO).size());
    assertEquals(List.of("1"), told("count(*)", "coordinator"));
  }

  @Test
  void whoHasNoAddressIsToldToTheOperator() {
    asks(trial.register("02"));
    digests.write(day);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told("error", "coordinator-02").equals(List.of("no-address")));
    assertEquals(List.of("WAITING"), told("state", "coordinator-02"));
  }

  @Test
  void whatTheServerRefusesIsTriedLaterAndTold() {
    mailbox.refuse(TO);
    asks(trial.register("01"));
    digests.write(day);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told("error", "coordinator").equals(List.of("refused 550")));
    assertEquals(
        List.of("t"),
        told("state = 'WAITING' and attempts = 1 and next_at > now()", "coordinator"));
  }

  private List<String> told(String column, String user) {
    return database.column(
        "select %s from letter where to_user = '%s' and once = 'digest/%s'"
            .formatted(column, user, day));
  }

  private List<Received> received(String to) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> mailbox.letters().stream().anyMatch(l -> l.to().equals(to)));
    return mailbox.letters().stream().filter(l -> l.to().equals(to)).toList();
  }

  private void asks(SubjectRef subject) {
    trial.as(
        subject.number().startsWith("01") ? "monitor" : "data-manager",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse("screening/vitals/weight"), SAID, Trial.fresh())));
  }

  /** As in the product: the address and the language come with the login. */
  private static void signsIn(String who, String email, String language)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(System.getProperty("ecrf.http") + "/api/me"))
            .header("Authorization", "Bearer " + who)
            .header("Login-Session", "s-" + UUID.randomUUID())
            .header("Login-Subject", "p-" + who)
            .header("Login-Issued", Instant.now().toString())
            .header("Login-Email", email)
            .header("Login-Language", language)
            .build();
    assertEquals(
        200, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
  }
}

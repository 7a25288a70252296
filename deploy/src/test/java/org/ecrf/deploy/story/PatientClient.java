package org.ecrf.deploy.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ecrf.deploy.running.RunningSystem;

/**
 * A program that asks until it knows: where an answer gets lost, or the platform is not there, it
 * waits and sends the same request again under the same id.
 */
final class PatientClient {
  private static final AtomicInteger SENT_AGAIN = new AtomicInteger();
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);

  private final String account;
  private ApiClient api;

  PatientClient(String account) {
    this.account = account;
    this.api = People.as(account);
  }

  /** How many requests had to be sent more than once, by all of these programs. */
  static int sentAgain() {
    return SENT_AGAIN.get();
  }

  Reply patch(String path, Object body, String request) {
    return certain(client -> client.patch(path, body, request));
  }

  Reply post(String path, Object body, String request) {
    return certain(client -> client.post(path, body, request));
  }

  private Reply certain(Function<ApiClient, Reply> call) {
    Optional<Reply> answer = attempt(call);
    while (answer.isEmpty()) {
      SENT_AGAIN.incrementAndGet();
      awaitReturn();
      answer = attempt(call);
    }
    return answer.get();
  }

  private Optional<Reply> attempt(Function<ApiClient, Reply> call) {
    try {
      return Optional.of(call.apply(api)).filter(PatientClient::isOfThePlatform);
    } catch (AssertionError failed) {
      if (failed.getCause() instanceof IOException) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /** Busy, starting, or the token has ended: nothing is said about the request itself. */
  private static boolean isOfThePlatform(Reply reply) {
    boolean isProblem = reply.type().startsWith("application/problem");
    boolean startsUp = !isProblem && (reply.status() == 404 || reply.status() >= 500);
    return reply.status() != 503 && reply.status() != 401 && !startsUp;
  }

  private void awaitReturn() {
    await()
        .atMost(LONGEST_OUTAGE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .until(this::isBack);
  }

  /** Whoever says who somebody is, too. */
  private boolean isBack() {
    if (!RunningSystem.get().isReady()) {
      return false;
    }
    api = People.as(account);
    return true;
  }
}

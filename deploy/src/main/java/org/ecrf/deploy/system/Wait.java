package org.ecrf.deploy.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes its time. */
public final class Wait {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Wait() {}

  /** Whether it became true within the time. */
  public static boolean until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(PAUSE);
    }
    return true;
  }

  /**
   * Waits until a server answers 200.
   *
   * @param hopeless what its log says when it never will
   * @throws Failure where it gives up, its process ends before, or the time is over
   */
  public static void untilReady(
      Part part, URI address, Duration atMost, LogFile log, String hopeless) {
    BooleanSupplier over = () -> answers(address) || !part.isAlive() || log.contains(hopeless);
    if (!until(atMost, over) || !answers(address)) {
      throw new Failure(part.name() + " did not come up" + log.lastProblem());
    }
  }

  /** Whether the address answers 200 at this moment. */
  public static boolean answers(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }

  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }
}

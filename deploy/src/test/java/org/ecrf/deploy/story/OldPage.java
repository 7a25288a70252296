package org.ecrf.deploy.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecrf.deploy.running.RunningSystem;

/** A page of a session that its server has lost: it goes on sending. */
final class OldPage implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger sent = new AtomicInteger();
  private final String session;
  private final HttpRequest request;
  private final Thread sender = new Thread(this::send, "old page");

  private OldPage() {
    session = newSession();
    request =
        asking("/?v-r=uidl&v-uiId=0")
            .header("Cookie", "JSESSIONID=" + session)
            .POST(BodyPublishers.ofString("{}"))
            .build();
  }

  /** Begins to send, as fast as it is answered. */
  static OldPage sending() {
    OldPage page = new OldPage();
    page.sender.start();
    return page;
  }

  /** The session that the server has given it, without a login and without pages. */
  String session() {
    return session;
  }

  /** How often the server has answered. */
  int sent() {
    return sent.get();
  }

  /** What listens for news from the server is given a session, where it has none. */
  private String newSession() {
    HttpRequest listens = asking("/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x").build();
    try {
      String cookie =
          client.send(listens, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
              .filter(set -> set.startsWith("JSESSIONID="))
              .findFirst()
              .orElseThrow();
      return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + path));
  }

  private void send() {
    try {
      while (true) {
        client.send(request, BodyHandlers.discarding());
        sent.incrementAndGet();
      }
    } catch (InterruptedException | IOException closed) {
      return;
    }
  }

  @Override
  public void close() {
    sender.interrupt();
    client.close();
  }
}

package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.Test;

/** Of what is sent no more is read than is needed, and who sends more is told how much may be. */
class BodySizeIT {
  private static final byte[] LARGE = new byte[101_000_000];

  /** More than the container takes in by itself. */
  @Test
  void aBodyThatSaysItIsTooLongIsRefusedWithTheLimit() {
    String yaml = "#".repeat(70 << 20);
    JsonNode problem = People.as("administrator").publish(yaml).expect(413).json();
    assertEquals("urn:ecrf:problem:request-entity-too-large", problem.path("type").asText());
    assertTrue(problem.path("detail").asText().contains("1048576"), problem.toString());
  }

  @Test
  void whatIsSentToAPageSaysHowLongItIsAndHasALimitToo() throws Exception {
    assertEquals(413, status(BodyPublishers.ofByteArray(LARGE)));
    BodyPublisher unannounced =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE, 0, 1000));
    assertEquals(411, status(unannounced));
  }

  private static int status(BodyPublisher body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + "/?v-r=uidl"))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(body)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}

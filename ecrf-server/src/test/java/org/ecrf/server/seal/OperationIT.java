package org.ecrf.server.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Trial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever runs the platform watches: the clock, the seals, the database. */
@ExtendWith(ArquillianExtension.class)
class OperationIT {
  private static final String PATH = "/api/operation";
  @Inject Trial trial;
  @Inject Sealer sealer;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(OperationIT.class);
  }

  @BeforeEach
  void open() {
    trial.open();
  }

  @Test
  void theClockOfTheNodeStandsBesideTheDatabases() {
    JsonNode clock = told().path("clock");
    Instant at = Instant.parse(clock.path("at").asText());
    assertTrue(Duration.between(at, Instant.now()).abs().toSeconds() < 30, clock.toString());
    long ahead = clock.path("millisAheadOfDatabase").asLong(Long.MAX_VALUE);
    assertTrue(
        Math.abs(ahead) <= clock.path("uncertainMillis").asLong() + 5, "one machine, one clock");
  }

  @Test
  void whatWaitsForASealIsToldUntilItIsSealed() throws Exception {
    Client.as("coordinator").get("/api/trail");
    JsonNode before = told().path("seals");
    assertTrue(before.path("made").asBoolean());
    assertTrue(before.path("waiting").asInt() > 0, "the refusal is an act of the platform's chain");
    sealer.seal();
    JsonNode after = told().path("seals");
    assertEquals(0, after.path("waiting").asInt(), after.toString());
    assertTrue(after.path("changed").isBoolean(), after.toString());
    Instant last = Instant.parse(after.path("lastAt").asText());
    assertTrue(Duration.between(last, Instant.now()).toSeconds() < 60, after.toString());
    JsonNode head = after.path("platform");
    assertEquals(
        database.column(
            "select encode(hash, 'hex') from act where chain = 'platform' order by seq desc limit"
                + " 1"),
        List.of(head.path("hash").asText()),
        "the last act of the platform");
    assertTrue(head.path("seal").asLong() > before.path("platform").path("seal").asLong());
  }

  @Test
  void theDatabaseTellsWhatItTakes() {
    long bytes = told().path("databaseBytes").asLong();
    String size = database.column("select pg_database_size(current_database())::text").getFirst();
    assertTrue(bytes > 1 << 20, "more than a megabyte: " + bytes);
    assertTrue(Math.abs(Long.parseLong(size) - bytes) < 50 << 20, size + " and " + bytes);
  }

  @Test
  void itIsForWhoRunsAndWhoInspectsThePlatform() {
    assertEquals(200, Client.as("administrator").get(PATH).status());
    assertEquals(200, Client.as("inspector").get(PATH).status());
    assertEquals(403, Client.as("coordinator").get(PATH).status());
    assertEquals(403, Client.as("data-manager").get(PATH).status());
    assertEquals(404, Client.as("stranger").get(PATH).status());
  }

  private static JsonNode told() {
    return Client.as("inspector").get(PATH).json();
  }
}

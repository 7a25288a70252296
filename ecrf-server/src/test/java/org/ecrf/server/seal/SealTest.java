package org.ecrf.server.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.container.KeyOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format of seals, which cannot change, and the key that makes them. */
class SealTest {
  @TempDir private Path folder;

  @Test
  void theTextIsThisToTheLetter() throws IOException {
    SealKey key = SealKey.read(KeyOfTests.in(folder));
    String hash = "ab".repeat(32);
    Seal seal =
        Seal.next(
            new Seal.Place("study:S", 4, "cd".repeat(32)),
            Instant.parse("2026-03-01T08:00:00.123456Z"),
            List.of(new SealedHead("subject:S/01-001", 17, hash)),
            key);
    assertEquals(
        "{\"at\":\"2026-03-01T08:00:00.123456Z\",\"format\":1,\"heads\":[{\"chain\":"
            + "\"subject:S/01-001\",\"hash\":\"%s\",\"seq\":17}],\"key\":\"%s\",\"number\":5,"
                .formatted(hash, key.id())
            + "\"previous\":\"%s\",\"scope\":\"study:S\"}".formatted("cd".repeat(32)),
        seal.text());
    byte[] text = seal.text().getBytes(StandardCharsets.UTF_8);
    assertEquals(HexFormat.of().formatHex(Digest.of(text)), seal.hash());
    assertTrue(key.hasSigned(text, seal.signature()));
    text[0]++;
    assertFalse(key.hasSigned(text, seal.signature()));
  }

  @Test
  void aStudysChainsAreSealedTogether() {
    assertEquals("study:S", Chain.scope(Chain.subject("S", "01-001").name()));
    assertEquals("study:S", Chain.scope(Chain.study("S").name()));
    assertEquals("platform", Chain.scope(Chain.PLATFORM.name()));
  }

  @Test
  void twoKeysThatDoNotBelongTogetherAreRefused() throws IOException {
    String other =
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
            + "-----END PUBLIC KEY-----\n";
    String mine = Files.readString(KeyOfTests.in(folder));
    Path mixed = folder.resolve("mixed");
    Files.writeString(mixed, mine.substring(0, mine.indexOf("-----BEGIN PUBLIC")) + other);
    assertThrows(IllegalStateException.class, () -> SealKey.read(mixed));
  }

  @Test
  void productionDoesNotStartWithoutAKey() {
    assertThrows(
        IllegalStateException.class,
        () -> new SealSettings(Map.of("ECRF_ENVIRONMENT", "production")));
    SealSettings demo = new SealSettings(Map.of());
    assertTrue(demo.key().isEmpty());
    assertEquals(Duration.ofMinutes(5), demo.interval());
  }
}

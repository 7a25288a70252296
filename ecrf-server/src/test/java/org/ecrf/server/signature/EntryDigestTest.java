package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.CapturedEntry;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.SubjectRef;
import org.junit.jupiter.api.Test;

/** The texts that are hashed, as somebody else would write them down. */
class EntryDigestTest {
  private static final SubjectRef SUBJECT = new SubjectRef("S", "01-001");
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private static final String TEXT =
      "{\"entry\":\"first/body\",\"format\":1,\"items\":{"
          + "\"first/body/alt\":{\"value\":{\"missing\":\"ND\",\"reason\":\"broken\"},\"version\":1},"
          + "\"first/body/note\":{\"value\":null,\"version\":3},"
          + "\"first/body/weight\":{\"value\":{\"unit\":\"kg\",\"value\":\"70,0\"},\"version\":2}},"
          + "\"salt\":\"00112233445566778899aabbccddeeff\",\"subject\":\"S/01-001\"}";

  @Test
  void everyItemThatWasEverSavedIsSigned() {
    assertEquals(TEXT, EntryDigest.text(SUBJECT, entry(), List.of("secret"), SALT));
    // printf %s '…' | sha256sum
    assertEquals(
        "d79f14eec929695b2bf41b6eb4eb54b002a0e35d1227fcb692ed4d648881f60e",
        EntryDigest.of(SUBJECT, entry(), List.of("secret"), SALT));
  }

  @Test
  void anotherSaltAnotherSubjectOrOneItemMoreIsAnotherDigest() {
    String digest = EntryDigest.of(SUBJECT, entry(), List.of("secret"), SALT);
    assertNotEquals(digest, EntryDigest.of(SUBJECT, entry(), List.of("secret"), "00"));
    assertNotEquals(digest, EntryDigest.of(SUBJECT, entry(), List.of(), SALT));
    assertNotEquals(
        digest, EntryDigest.of(new SubjectRef("S", "01-002"), entry(), List.of("secret"), SALT));
  }

  @Test
  void aSignatureSaysWhoWhenWhatForAndOfWhat() {
    SignatureText said =
        new SignatureText(
            SUBJECT,
            Scope.of("first", null),
            "investigator",
            "Site Investigator",
            "INVESTIGATOR",
            Instant.parse("2026-03-01T08:00:00.123456Z"),
            "Europe/Warsaw",
            "I have reviewed it.",
            2,
            Contents.of(List.of(new Covered("first", "body", 3, List.of("secret"), SALT, "ab"))));
    assertEquals(
        "{\"at\":\"2026-03-01T08:00:00.123456Z\",\"by\":\"investigator\","
            + "\"covers\":[{\"digest\":\"ab\",\"entry\":\"first/body\"}],\"definition\":2,"
            + "\"format\":1,\"meaning\":\"I have reviewed it.\",\"name\":\"Site Investigator\","
            + "\"of\":\"visit/first\",\"role\":\"INVESTIGATOR\",\"subject\":\"S/01-001\","
            + "\"zone\":\"Europe/Warsaw\"}",
        said.text());
    assertEquals(EntryDigest.sha256(said.text()), said.digest());
  }

  private static CapturedEntry entry() {
    Map<String, CapturedEntry.Item> items = new TreeMap<>();
    put(items, "weight", ItemValue.of("70,0", "kg"), 2);
    put(items, "alt", new ItemValue.Missing("ND", "broken"), 1);
    put(items, "note", null, 3);
    put(items, "secret", ItemValue.of("B-1"), 1);
    return new CapturedEntry(new FormAt("first", "body"), EntryState.COMPLETE, items);
  }

  private static void put(
      Map<String, CapturedEntry.Item> items, String item, ItemValue value, int version) {
    items.put(
        item,
        new CapturedEntry.Item(
            ItemPath.parse("first/body/" + item), value, version, Instant.EPOCH));
  }
}

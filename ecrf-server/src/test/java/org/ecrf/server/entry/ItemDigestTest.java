package org.ecrf.server.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.subject.SubjectRef;
import org.junit.jupiter.api.Test;

class ItemDigestTest {
  private static final SubjectRef SUBJECT = new SubjectRef("S", "01-001");
  private static final ItemPath WEIGHT = ItemPath.parse("screening/vitals/weight");

  @Test
  void isOfOneTextThatAnybodyCanWriteDown() {
    assertEquals(
        "{\"item\":\"screening/vitals/weight\",\"subject\":\"S/01-001\","
            + "\"value\":{\"unit\":\"kg\",\"value\":\"64\"},\"version\":2}",
        ItemDigest.text(SUBJECT, WEIGHT, ItemValue.of("64", "kg"), 2));
    assertEquals(
        "{\"item\":\"screening/vitals/weight\",\"subject\":\"S/01-001\",\"value\":null,"
            + "\"version\":3}",
        ItemDigest.text(SUBJECT, WEIGHT, null, 3));
  }

  /** {@code printf '%s' '<the text above>' | sha256sum}. */
  @Test
  void isItsSha256() {
    assertEquals(
        "898f65d84ce1614b610bbdb751a0f3c60864cd593183c75cf248fd9178fbc2f2",
        ItemDigest.of(SUBJECT, WEIGHT, ItemValue.of("64", "kg"), 2));
  }

  @Test
  void isAnotherWhereAnythingIs() {
    ItemValue value = ItemValue.of("64", "kg");
    ItemPath pulse = ItemPath.parse("screening/vitals/pulse");
    Set<String> digests =
        Stream.of(
                ItemDigest.of(SUBJECT, WEIGHT, value, 2),
                ItemDigest.of(SUBJECT, WEIGHT, value, 3),
                ItemDigest.of(SUBJECT, pulse, value, 2),
                ItemDigest.of(new SubjectRef("S", "01-002"), WEIGHT, value, 2),
                ItemDigest.of(SUBJECT, WEIGHT, ItemValue.of("64.0", "kg"), 2),
                ItemDigest.of(SUBJECT, WEIGHT, ItemValue.of("64"), 2),
                ItemDigest.of(SUBJECT, WEIGHT, new ItemValue.Missing("ND", ""), 2),
                ItemDigest.of(SUBJECT, WEIGHT, new ItemValue.Missing("ND", "broken"), 2),
                ItemDigest.of(SUBJECT, WEIGHT, null, 2))
            .collect(Collectors.toSet());
    assertEquals(9, digests.size(), List.copyOf(digests).toString());
  }
}

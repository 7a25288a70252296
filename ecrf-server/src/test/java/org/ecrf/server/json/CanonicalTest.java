package org.ecrf.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecrf.model.value.ItemValue;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  @Test
  void membersStandInTheOrderOfTheirNamesAndNothingStandsBetween() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("unit", "kg");
    map.put("empty", null);
    map.put("list", Arrays.asList(1, true, null, "x"));
    assertEquals(
        "{\"empty\":null,\"list\":[1,true,null,\"x\"],\"unit\":\"kg\"}", Canonical.of(map));
  }

  @Test
  void textsAreEscapedAsTheStandardSays() {
    assertEquals(
        "\"\\\"\\\\\\b\\f\\n\\r\\t\\u001f/µ²\ud83d\ude00\"",
        Canonical.of("\"\\\b\f\n\r\t\u001f/µ²\ud83d\ude00"));
  }

  @Test
  void valuesHaveOneForm() {
    assertEquals(
        "{\"unit\":\"kg\",\"value\":\"64,20\"}", Canonical.of(ItemValue.of("64,20", "kg")));
    assertEquals(
        "{\"missing\":\"ND\",\"reason\":\"\"}", Canonical.of(new ItemValue.Missing("ND", "")));
  }

  @Test
  void fractionsAndNumbersThatJsonCannotHoldAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Canonical.of(1.5));
    assertThrows(IllegalArgumentException.class, () -> Canonical.of(1L << 53));
  }

  @Test
  void agreesWithAnotherImplementationOnAThousandDocuments() throws IOException {
    Random random = new Random(20260101);
    for (int i = 0; i < 1000; i++) {
      String ours = Canonical.of(document(random, 4));
      assertEquals(new JsonCanonicalizer(ours).getEncodedString(), ours);
    }
  }

  private static Object document(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      map.put(text(random), part(random, depth));
    }
    return map;
  }

  private static Object part(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextBoolean();
      case 2 -> text(random);
      case 3 -> random.nextLong(1L << 53);
      case 4 -> document(random, depth - 1);
      default -> new ArrayList<>(List.of(part(random, depth - 1), part(random, depth - 1)));
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int point =
          random.nextInt(4) == 0 ? random.nextInt(0x10000, 0x10FFFF) : random.nextInt(1, 0xD7FF);
      text.appendCodePoint(point);
    }
    return text.toString();
  }
}

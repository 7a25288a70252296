package org.ecrf.server.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.junit.jupiter.api.Test;

/** The format of the trail, which cannot change: what is hashed, to the letter. */
class LinkTest {
  private static final Act SAVE =
      Act.of(new Author("coordinator", "COORDINATOR"), "save", "entry/screening/vitals")
          .changing(List.of(new Changed("screening/vitals/weight", null, ItemValue.of("64", "kg"))))
          .because("typing error")
          .under(1)
          .answering(Request.of("r-1", "save"));

  @Test
  void theTextIsThisButForItsCommitments() {
    String text = write().text();
    assertEquals(
        "{\"action\":\"save\",\"at\":\"2026-03-01T08:00:00.123456Z\",\"by\":\"coordinator\","
            + "\"chain\":\"subject:S/01-001\",\"changes\":[{\"from\":null,"
            + "\"path\":\"screening/vitals/weight\",\"to\":\"#\"}],\"definition\":1,"
            + "\"format\":1,\"reason\":\"#\",\"request\":\"r-1\",\"role\":\"COORDINATOR\","
            + "\"seq\":8,\"target\":\"entry/screening/vitals\"}",
        text.replaceAll("[0-9a-f]{64}", "#"));
  }

  @Test
  void theHashIsOfThePreviousHashAndTheText() {
    Link link = write();
    assertArrayEquals(
        Sha256.of(new byte[32], link.text().getBytes(StandardCharsets.UTF_8)), link.hash());
  }

  @Test
  void whatIsDisclosedFitsTheCommitments() {
    Link link = write();
    Commitments commitments = new Commitments(8L, link.text(), link.disclosed());
    assertEquals(List.of(), commitments.faults());
    assertEquals(0, commitments.redacted());
  }

  @Test
  void anotherValueBesideTheTextIsFound() {
    Link link = write();
    String altered = link.disclosed().replace("\"64\"", "\"46\"");
    assertEquals(
        List.of("act 8: screening/vitals/weight (to) is not what was committed to"),
        new Commitments(8L, link.text(), altered).faults());
  }

  @Test
  void aValueErasedWithItsSaltIsRedactedAndNoFault() {
    Link link = write();
    String erased =
        link.disclosed().replaceAll("\"to\":\\{[^}]*\\}\\}", "\"to\":{\"redacted\":true}");
    Commitments commitments = new Commitments(8L, link.text(), erased);
    assertEquals(List.of(), commitments.faults());
    assertEquals(1, commitments.redacted());
  }

  @Test
  void twoCommitmentsToOneValueDiffer() {
    assertTrue(!write().text().equals(write().text()));
  }

  private static Link write() {
    return Link.write(
        Chain.subject("S", "01-001"),
        new Head(7, new byte[32]),
        Instant.parse("2026-03-01T08:00:00.123456Z"),
        SAVE);
  }
}

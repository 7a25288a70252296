package org.ecrf.server.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Told;
import org.ecrf.server.redaction.Copies.Place;
import org.ecrf.server.study.Quotes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the platform has repeated goes along; what people have repeated does not. */
class CopiesTest {
  private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
  private static final Quotes QUOTES =
      new Quotes(
          StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
              .study()
              .orElseThrow()
              .definition());

  @Test
  void oneReasonForManyMissingValuesIsOne() {
    ItemValue missing = new ItemValue.Missing("ND", "Particular was away");
    Told act =
        act(
            1,
            "missing",
            "entry/a/b",
            "Particular was away",
            to("a/b/one", missing),
            to("a/b/two", missing),
            to("a/b/three", ItemValue.of("Particular was away")));
    List<String> all = List.of("a/b/one", "a/b/two", "reason");
    assertEquals(all, Copies.within(act, List.of("reason")));
    assertEquals(all, Copies.within(act, List.of("a/b/two")));
    assertEquals(List.of("a/b/three"), Copies.within(act, List.of("a/b/three")));
  }

  @Test
  void aSentenceIsOneInAllItsLanguages() {
    Told act =
        act(
            1,
            "query-raised",
            "query/7/a/b/c",
            null,
            to("query/7/state", ItemValue.of("OPEN")),
            to("query/7/message/en", ItemValue.of("Why?")),
            to("query/7/message/sv", ItemValue.of("Varför?")));
    assertEquals(
        List.of("query/7/message/en", "query/7/message/sv"),
        Copies.within(act, List.of("query/7/message/sv")));
  }

  @Test
  void queriesOfAMistakeWereClosedWithItsReason() {
    ItemValue said = ItemValue.of("of Particular");
    Told mistake = act(4, "enter-by-mistake", "entry/a/b[1]", "of Particular");
    Told closed = act(5, "query-closed", "query/7/a/b[1]/c", null, to("query/7/message", said));
    Told later =
        new Told(
            6,
            THEN.plusSeconds(9),
            "monitor",
            "MONITOR",
            "query-raised",
            "query/8/a/b/c",
            1,
            List.of(to("query/8/message", said)),
            null,
            Set.of(),
            "");
    assertEquals(
        List.of(new Place(5, "query/7/message")),
        Copies.elsewhere(List.of(mistake, closed, later), mistake, "reason", said, QUOTES));
  }

  @Test
  void theReasonOfARedactionStandsInItsOwnActs() {
    Told asked = act(4, "ask-redaction", "redaction/3", "It is Particular");
    Told own =
        act(
            7,
            "redact",
            "act/2/a/b/c",
            "It is Particular",
            to("redaction/3/erased", ItemValue.of("2/a/b/c")));
    Told other =
        act(
            9,
            "redact",
            "act/2/a/b/d",
            "It is Particular",
            to("redaction/5/erased", ItemValue.of("2/a/b/d")));
    assertEquals(
        List.of(new Place(7, "reason")),
        Copies.elsewhere(
            List.of(asked, own, other), asked, "reason", ItemValue.of("It is Particular"), QUOTES));
  }

  @Test
  void onlyAChecksOwnQuotationOfTheItemIsACopy() {
    String weight = "screening/vitals/weight";
    Told saved = act(2, "save", "entry/screening/vitals", null, to(weight, ItemValue.of("101.3")));
    Told quoting = asks(3, "E01", "weight 101.3 kg is above 100 kg.");
    Told ofAnother = asks(4, "E06", "101.3 in another sentence");
    Told ofAPerson =
        act(5, "query-raised", "query/5/" + weight, null, said("query/5/message", "101.3?"));
    assertEquals(
        List.of(new Place(3, "query/3/message/en")),
        Copies.elsewhere(
            List.of(saved, quoting, ofAnother, ofAPerson),
            saved,
            weight,
            ItemValue.of("101.3"),
            QUOTES));
  }

  private static Told asks(long seq, String check, String sentence) {
    String query = "query/" + seq;
    return act(
        seq,
        "query-raised",
        query + "/screening/vitals/weight",
        null,
        said(query + "/check", check),
        said(query + "/message/en", sentence));
  }

  private static Changed said(String path, String words) {
    return to(path, ItemValue.of(words));
  }

  private static Changed to(String path, ItemValue value) {
    return new Changed(path, null, value);
  }

  private static Told act(
      long seq, String action, String target, @Nullable String reason, Changed... changes) {
    return new Told(
        seq,
        THEN,
        "coordinator",
        "COORDINATOR",
        action,
        target,
        1,
        List.of(changes),
        reason,
        Set.of(),
        "");
  }
}

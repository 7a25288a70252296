package org.ecrf.server.copy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a copied casebook says of signatures and decisions. */
class CasebookHtmlTest {
  private static final Instant SIGNED = Instant.parse("2026-11-22T16:53:10.355250Z");
  private static final StudyDefinition STUDY =
      StudyCompiler.compile(BundledStudies.yaml("NCT05061030"), 1)
          .study()
          .orElseThrow()
          .definition();

  @Test
  void aSignatureHasTheTimeOfTheSiteWithItsZone() {
    String page = page("en", signature(null, null));
    assertTrue(page.contains("22 Nov 2026 17:53:10 +01:00 (Europe/Stockholm): “Reviewed”"), page);
    assertFalse(page.contains("no longer valid"), page);
  }

  @Test
  void oneThatIsVoidSaysThroughWhomAndWhen() {
    SignatureRecord signature = signature(SIGNED.plusSeconds(60), "coordinator");
    String english = page("en", signature);
    assertTrue(
        english.contains(
            "no longer valid: coordinator changed something that it covers on"
                + " 22 Nov 2026 17:54:10 +01:00 (Europe/Stockholm)."),
        english);
    String swedish = page("sv", signature);
    assertTrue(swedish.contains("gäller inte längre: coordinator ändrade"), swedish);
  }

  @Test
  void aWithdrawalSaysFromWhatAndOnWhichDay() {
    String page = page("en", signature(null, null));
    assertTrue(
        page.contains("WITHDRAWAL · 2026-03-02T08:00:00+00:00 · investigator · Day: 2026-03-01"),
        page);
    assertTrue(page.contains("Withdraws from: Everything · Moved away"), page);
  }

  private static String page(String language, SignatureRecord signature) {
    SubjectHead head = new SubjectHead("S", "01-001", 1, 1, false, Json.read("{}"));
    CopiedSubject subject =
        new CopiedSubject(
            head,
            STUDY,
            List.of(),
            List.of(signature),
            List.of(
                Json.read(
                    """
                    {"kind": "WITHDRAWAL", "visit": null, "at": "2026-03-02T08:00:00+00:00",
                     "who": "investigator", "on_date": "2026-03-01", "scope": "ALL",
                     "reason": "Moved away"}
                    """)),
            List.of());
    return new CasebookHtml(subject, new CopyOrder("S", "01", "investigator", language, SIGNED))
        .text();
  }

  private static SignatureRecord signature(@Nullable Instant voided, @Nullable String by) {
    return new SignatureRecord(
        1,
        "01-001",
        "01",
        "first",
        null,
        voided == null,
        "investigator",
        "Site Investigator",
        "INVESTIGATOR",
        SIGNED,
        "Europe/Stockholm",
        "Reviewed",
        1,
        "0".repeat(64),
        voided,
        by,
        List.of(),
        null);
  }
}

package org.ecrf.ui.eligibility;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.eligibility.Eligibility;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Status;

/**
 * The verdicts of a decision, counted and as one sentence.
 *
 * @param dose what the dose is called that is decided on, empty for the enrolment
 */
record Verdicts(Criterion.Decision decision, Eligibility eligibility, String dose) {

  List<CriterionVerdict> of(Criterion.Kind kind) {
    return eligibility.verdicts().stream().filter(v -> v.criterion().kind() == kind).toList();
  }

  long count(Verdict.Effect effect) {
    return eligibility.verdicts().stream().filter(v -> v.verdict().effect() == effect).count();
  }

  /** The strongest effect decides. */
  Status status() {
    if (eligibility.decided() != null) {
      return "SCREEN_FAILED".equals(eligibility.decided().outcome())
          ? Status.SCREEN_FAILED
          : Status.ENROLLED;
    }
    if (!eligibility.blocks().isEmpty()) {
      return Status.BLOCKS;
    }
    return eligibility.waits().isEmpty() ? Status.ALLOWS : Status.WAITS;
  }

  Div banner() {
    Eligibility.Decided decided = eligibility.decided();
    String counts =
        Say.it(
            "eligibility.counts",
            Map.of(
                "blocks", count(Verdict.Effect.BLOCKS),
                "waits", count(Verdict.Effect.WAITS),
                "allows", count(Verdict.Effect.ALLOWS)));
    String what =
        decided == null
            ? Say.it("eligibility." + key() + "." + status().name().toLowerCase(Locale.ROOT))
            : Say.it(
                "eligibility.decided",
                Map.of(
                    "outcome", Say.it("outcome." + decided.outcome().toLowerCase(Locale.ROOT)),
                    "who", decided.who(),
                    "when", Moments.moment(decided.when())));
    Div banner = Note.of(status(), what, counts);
    banner.setId("verdict");
    return banner;
  }

  String key() {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}

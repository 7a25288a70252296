package org.ecrf.model.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;

/** A verdict as a tree for people. */
final class VerdictText {
  private final CriterionVerdict verdict;
  private final Explanation explanation;
  private final String language;

  VerdictText(StudyDefinition study, CriterionVerdict verdict, String language) {
    this.verdict = verdict;
    this.explanation = new Explanation(study, verdict);
    this.language = language;
  }

  void print(PrintWriter out) {
    Criterion criterion = verdict.criterion();
    String at = verdict.visit() == null ? "" : " at " + verdict.visit();
    out.printf(
        "%s%s: %s (%s)%n",
        criterion.id(),
        at,
        verdict.verdict().name().replace('_', ' '),
        EvaluationJson.word(verdict.verdict().effect()));
    out.println("  " + criterion.text().in(language));
    out.println("  " + line(verdict.trace(), ""));
    parts(out, verdict.trace(), "", "  ");
    out.println("  protocol: " + criterion.reference());
    if (!criterion.assumption().isEmpty()) {
      out.println("  assumption: " + criterion.assumption().in(language));
    }
    out.println();
  }

  private void parts(PrintWriter out, Trace whole, String outer, String indent) {
    String element = Explanation.element(whole, outer);
    List<Trace> parts = whole.because();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      out.println(indent + (last ? "└─ " : "├─ ") + line(parts.get(i), element));
      parts(out, parts.get(i), element, indent + (last ? "   " : "│  "));
    }
  }

  private String line(Trace trace, String element) {
    return explanation
        .item(trace, element)
        .map(used -> trace.expression() + " → " + value(used, trace) + place(used.path()))
        .orElseGet(() -> trace.expression() + " → " + trace.outcome());
  }

  /** A value on which no rule rests, as it is implausible or missing, says so. */
  private static String value(Used used, Trace trace) {
    boolean open = trace.outcome().equals("undetermined");
    return switch (used.value()) {
      case null -> "not entered";
      case ItemValue.Missing missing -> "missing " + missing.code();
      case ItemValue.Entered entered when open -> entered.text() + ", undetermined";
      case ItemValue.Entered entered -> trace.outcome();
    };
  }

  private String place(ItemPath path) {
    return "  (%s, %s: %s)"
        .formatted(
            explanation.visit(path).in(language),
            explanation.form(path).in(language),
            explanation.label(path).in(language));
  }
}

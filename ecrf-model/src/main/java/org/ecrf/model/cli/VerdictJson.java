package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;

/**
 * A verdict as a tree: the criterion, its rule, the parts of the rule with their results, the items
 * with their values and visits, and where the protocol says it.
 */
final class VerdictJson {
  private final CriterionVerdict verdict;
  private final Explanation explanation;

  VerdictJson(StudyDefinition study, CriterionVerdict verdict) {
    this.verdict = verdict;
    this.explanation = new Explanation(study, verdict);
  }

  ObjectNode tree() {
    Criterion criterion = verdict.criterion();
    ObjectNode node = Json.object().put("id", criterion.id());
    node.set("text", Json.of(criterion.text()));
    node.put("kind", EvaluationJson.word(criterion.kind()));
    node.put("decides", EvaluationJson.word(criterion.decides()));
    if (verdict.visit() != null) {
      node.put("visit", verdict.visit());
    }
    node.put("verdict", verdict.verdict().name());
    node.put("effect", EvaluationJson.word(verdict.verdict().effect()));
    node.put("protocol", criterion.reference());
    if (!criterion.assumption().isEmpty()) {
      node.set("assumption", Json.of(criterion.assumption()));
    }
    node.set("rule", part(verdict.trace(), ""));
    ArrayNode restsOn = node.putArray("restsOn");
    verdict.used().forEach(used -> restsOn.add(item(used)));
    return node;
  }

  private ObjectNode part(Trace trace, String outer) {
    ObjectNode node =
        Json.object().put("expression", trace.expression()).put("outcome", trace.outcome());
    explanation.item(trace, outer).ifPresent(used -> node.set("item", item(used)));
    if (!trace.because().isEmpty()) {
      String element = Explanation.element(trace, outer);
      ArrayNode because = node.putArray("because");
      trace.because().forEach(part -> because.add(part(part, element)));
    }
    return node;
  }

  private ObjectNode item(Used used) {
    ObjectNode node = Json.object().put("path", used.path().toString());
    node.set("visit", Json.of(explanation.visit(used.path())));
    node.set("label", Json.of(explanation.label(used.path())));
    if (used.value() != null) {
      node.setAll(Json.of(used.value()));
    }
    return node;
  }
}

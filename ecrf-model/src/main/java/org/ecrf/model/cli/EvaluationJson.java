package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** All that follows from a subject's values, for programs. */
record EvaluationJson(CompiledStudy study, Situation situation, Evaluation evaluation) {

  ObjectNode tree() {
    ObjectNode tree = Json.object();
    tree.put("study", definition().id());
    tree.put("today", situation.facts().today().toString());
    ArrayNode criteria = tree.putArray("criteria");
    evaluation
        .verdicts()
        .forEach(verdict -> criteria.add(new VerdictJson(definition(), verdict).tree()));
    ArrayNode findings = tree.putArray("findings");
    evaluation.findings().forEach(finding -> findings.add(of(finding)));
    tree.set("calculated", values(evaluation.calculated()));
    ArrayNode hidden = tree.putArray("hidden");
    new TreeSet<>(evaluation.hidden()).forEach(path -> hidden.add(path.toString()));
    tree.set("cohorts", cohorts());
    ArrayNode schedule = tree.putArray("schedule");
    plan().forEach(visit -> schedule.add(of(visit)));
    return tree;
  }

  private StudyDefinition definition() {
    return study.definition();
  }

  private List<VisitPlan> plan() {
    return Schedule.plan(
        definition(),
        situation.casebook(),
        situation.facts().state(),
        situation.left(),
        situation.facts().today());
  }

  private static ObjectNode of(Finding finding) {
    ObjectNode node =
        Json.object().put("check", finding.check()).put("at", finding.at().toString());
    node.put("severity", word(finding.severity())).put("safety", finding.safety());
    node.set("says", Json.of(finding.message()));
    return node;
  }

  private static ObjectNode values(Map<ItemPath, ItemValue> values) {
    ObjectNode node = Json.object();
    new TreeMap<>(values).forEach((path, value) -> node.set(path.toString(), Json.of(value)));
    return node;
  }

  private ObjectNode cohorts() {
    ObjectNode node = Json.object();
    for (Cohort cohort : definition().cohorts()) {
      Truth member = evaluation.cohorts().getOrDefault(cohort.id(), Truth.UNKNOWN);
      node.put(
          cohort.id(),
          switch (member) {
            case TRUE -> "member";
            case FALSE -> "not member";
            case UNKNOWN -> "undetermined";
          });
    }
    return node;
  }

  private static ObjectNode of(VisitPlan visit) {
    ObjectNode node = Json.object().put("visit", visit.visit()).put("due", word(visit.due()));
    day(node, "date", visit.date());
    day(node, "target", visit.target());
    day(node, "from", visit.from());
    day(node, "to", visit.to());
    return visit.outsideWindow() ? node.put("outsideWindow", true) : node;
  }

  private static void day(ObjectNode node, String key, @Nullable LocalDate day) {
    if (day != null) {
      node.put(key, day.toString());
    }
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package org.ecrf.model.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.ecrf.model.rule.RulePlace;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.Text;

/** Reads a whole study file, top to bottom. */
final class StudyReader {
  private static final Pattern STUDY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /** What the file says, and everything needed to compile and try it. */
  record Read(StudyDefinition study, Draft draft, boolean namesAreCertain) {}

  private StudyReader() {}

  static Read read(Yaml yaml, int version, List<Problem> problems) {
    Fields fields = Fields.of(yaml, "a study", problems);
    String id = matching(fields, "study", STUDY, "a short name: letters, digits and -");
    List<String> languages =
        fields.scalars("languages").stream()
            .peek(
                language -> {
                  if (!LANGUAGE.matcher(language.text()).matches()) {
                    fields.problem(language.at(), "a language is two letters: en, sv, pl");
                  }
                })
            .map(Yaml.Scalar::text)
            .toList();
    if (languages.isEmpty()) {
      fields.problem(fields.at(), "“languages” names at least one language: [en]");
    }
    Draft draft = new Draft(languages, problems);
    Text title = draft.texts.need(fields, "title");
    Text shortTitle = draft.texts.need(fields, "short title");
    String protocol = fields.needText("protocol");
    List<Text> reasons = draft.texts.list(fields, "reasons for change");
    List<Text> assumptions = draft.texts.list(fields, "assumptions");
    draft.verification.plan(fields);
    QueryPlan queries = new QueryPlanReader(draft).read(fields);
    structure(fields, draft);
    List<WithdrawalScope> withdrawal = new WithdrawalReader(draft).read(fields);
    draft.checkNames();
    Reachable.check(draft);
    boolean certain = problems.isEmpty();
    each(fields, "cohorts", CohortReader::read, draft);
    each(fields, "criteria", CriterionReader::read, draft);
    each(fields, "checks", CheckReader::read, draft);
    unique(draft);
    fields.end();
    draft.checkNames();
    return new Read(
        new StudyDefinition(
            id,
            version,
            title,
            shortTitle,
            protocol,
            languages,
            reasons,
            List.copyOf(draft.visits),
            Collections.unmodifiableMap(draft.forms),
            List.copyOf(draft.criteria),
            List.copyOf(draft.checks),
            List.copyOf(draft.arms),
            List.copyOf(draft.cohorts),
            List.copyOf(draft.parameters),
            List.copyOf(draft.analytes.values()),
            draft.rangeKeys,
            draft.verification.verification(),
            queries,
            withdrawal,
            assumptions),
        draft,
        certain);
  }

  private static void structure(Fields fields, Draft draft) {
    fields
        .take("missing codes")
        .ifPresent(
            yaml ->
                draft.missingCodes.addAll(ChoiceReader.read(yaml, draft.texts, draft.problems)));
    fields
        .take("arms")
        .ifPresent(yaml -> draft.arms.addAll(ChoiceReader.read(yaml, draft.texts, draft.problems)));
    each(fields, "quantities", QuantityReader::read, draft);
    fields.each(
        "choices",
        false,
        (entry, yaml) ->
            draft.codeLists.put(
                Ids.id(entry, draft.problems),
                ChoiceReader.read(yaml, draft.texts, draft.problems)));
    each(fields, "parameters", SurroundingsReader::parameter, draft);
    each(fields, "analytes", SurroundingsReader::analyte, draft);
    fields.each("visits", true, (entry, yaml) -> VisitReader.read(entry, draft));
    fields.each("forms", true, (entry, yaml) -> FormReader.read(entry, draft));
    SurroundingsReader.rangeKeys(fields, draft);
  }

  /** Findings carry the id of their criterion or check, so no two may share one. */
  private static void unique(Draft draft) {
    Set<String> criteria = new HashSet<>();
    draft.criteria.forEach(criterion -> criteria.add(criterion.id()));
    draft.checks.stream()
        .filter(check -> criteria.contains(check.id()))
        .forEach(
            check ->
                draft.problems.add(
                    draft
                        .placeOf(new RulePlace(RulePlace.Part.CHECK_RULE, check.id()), 0)
                        .problem("a criterion is called “" + check.id() + "” already")));
  }

  private static void each(
      Fields fields, String key, BiConsumer<Yaml.Entry, Draft> reader, Draft draft) {
    fields.each(key, false, (entry, yaml) -> reader.accept(entry, draft));
  }

  private static String matching(Fields fields, String key, Pattern pattern, String rule) {
    return fields
        .needScalar(key)
        .map(
            scalar -> {
              if (!pattern.matcher(scalar.text()).matches()) {
                fields.problem(scalar.at(), "“" + key + "” is " + rule);
              }
              return scalar.text();
            })
        .orElse("");
  }
}

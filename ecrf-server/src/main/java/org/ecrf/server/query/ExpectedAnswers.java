package org.ecrf.server.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.Answers;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;

/**
 * What is expected of a complete form and has no answer: a finding, so that a query asks for it.
 */
final class ExpectedAnswers {
  static final String CHECK = "EXPECTED";
  private static final Map<String, String> ASKED =
      Map.of(
          "en", "%s: an answer is expected.",
          "sv", "%s: ett svar väntas.",
          "pl", "%s: oczekiwana jest odpowiedź.");

  private ExpectedAnswers() {}

  static List<Finding> of(CasebookNow now) {
    StudyDefinition study = now.study().definition();
    return now.states().entrySet().stream()
        .filter(entry -> entry.getValue() == EntryState.COMPLETE)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(FormAt::toString))
        .flatMap(
            at ->
                study.form(at.visit(), at.form()).stream()
                    .flatMap(form -> Answers.expected(at, form, now).stream()))
        .map(path -> finding(study, path))
        .toList();
  }

  private static Finding finding(StudyDefinition study, ItemPath path) {
    Text label = study.item(path.visit(), path.form(), path.item()).orElseThrow().label();
    Map<String, String> says =
        ASKED.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().formatted(label.in(e.getKey()))));
    return new Finding(CHECK, path, new Text(says), Check.Severity.QUERY, false, List.of());
  }
}

package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.NumberText;
import org.jspecify.annotations.Nullable;

/** Reads {@code "ranges"}: what the laboratory of the subject's site states. */
final class RangeReader {
  private final List<String> analytes;
  private final List<String> problems;
  private final List<ReferenceRange> found = new ArrayList<>();

  RangeReader(StudyDefinition study, List<String> problems) {
    this.analytes = study.analytes().stream().map(Analyte::id).toList();
    this.problems = problems;
  }

  List<ReferenceRange> found() {
    return found;
  }

  void read(JsonNode node, String path) {
    Given range = Given.of(node, path, problems);
    String analyte = range.text("analyte").orElse("");
    if (!analytes.contains(analyte)) {
      range.problem("analyte", "there is no such analyte" + Nearest.hint(analyte, analytes));
    }
    found.add(
        new ReferenceRange(
            analyte,
            range.text("sex").orElse(null),
            range.count("fromAge").orElse(0),
            range.count("toAge").orElse(null),
            range.day("from").orElse(LocalDate.MIN),
            range.day("until").orElse(null),
            limit(range, "low"),
            limit(range, "high"),
            range.text("unit").orElse(null)));
    range.end();
  }

  private static @Nullable String limit(Given range, String key) {
    return range
        .read(key, text -> NumberText.read(text).map(number -> text), "a number")
        .orElse(null);
  }
}

package org.ecrf.model.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One subject on one day: what {@code evaluate} is asked about.
 *
 * @param left the day on which the subject left the study, null while in it
 */
record Situation(Casebook casebook, Facts facts, @Nullable LocalDate left) {

  /** Reads {@code {"today": …, "facts": {…}, "values": {…}}}, or says all that is wrong with it. */
  static Situation read(Path file, StudyDefinition study) throws Stop {
    List<String> problems = new ArrayList<>();
    Given given = Given.of(Json.read(file), "", problems);
    FactsReader facts = new FactsReader(given, study);
    Facts read = facts.read();
    Casebook casebook = new ValuesReader(study, given.object("values")).read();
    given.end();
    if (!problems.isEmpty()) {
      throw Stop.refused(problems.stream().map(problem -> file + ": " + problem).toList());
    }
    return new Situation(casebook, read, facts.left());
  }
}

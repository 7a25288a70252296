package org.ecrf.model.cli;

import java.nio.file.Path;
import java.util.List;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.source.Tried;

/**
 * A study file that compiles.
 *
 * @param text the whole file
 * @param examples those of the file; they all hold
 */
record StudyFile(Path path, String text, CompiledStudy study, List<Tried> examples) {
  private static final int VERSION = 1;

  /** Compiles whatever the file holds. */
  static Compilation compile(Path file) throws Stop {
    return StudyCompiler.compile(TextFile.read(file), VERSION);
  }

  /** The study, or all problems of the file as the reason to stop. */
  static StudyFile read(Path file) throws Stop {
    String text = TextFile.read(file);
    Compilation compilation = StudyCompiler.compile(text, VERSION);
    if (compilation.study().isEmpty()) {
      throw Stop.refused(problems(file, compilation));
    }
    return new StudyFile(file, text, compilation.study().get(), compilation.examples());
  }

  /** As editors and build tools understand them: {@code file:line:column: message}. */
  static List<String> problems(Path file, Compilation compilation) {
    return compilation.problems().stream().map(problem -> file + ":" + problem).toList();
  }
}

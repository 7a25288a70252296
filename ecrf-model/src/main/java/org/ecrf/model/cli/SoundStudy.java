package org.ecrf.model.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;
import org.ecrf.model.source.Tried;

/**
 * A study file that compiles.
 *
 * @param digest SHA-256 of the file
 * @param examples those of the file; they all hold
 */
record SoundStudy(String digest, CompiledStudy study, List<Tried> examples) {
  private static final int VERSION = 1;

  /** Compiles whatever the file holds. */
  static Compilation compile(Path file) throws Stop {
    return compile(Input.read(file));
  }

  /** The study, or all problems of the file as the reason to stop. */
  static SoundStudy read(Path file) throws Stop {
    byte[] bytes = Input.read(file);
    Compilation compilation = compile(bytes);
    if (compilation.study().isEmpty()) {
      throw Stop.refused(problems(file, compilation));
    }
    return new SoundStudy(digest(bytes), compilation.study().get(), compilation.examples());
  }

  /** As editors and build tools understand them: {@code file:line:column: message}. */
  static List<String> problems(Path file, Compilation compilation) {
    return compilation.problems().stream().map(problem -> file + ":" + problem).toList();
  }

  private static Compilation compile(byte[] file) {
    try {
      return StudyCompiler.compile(new ByteArrayInputStream(file), VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

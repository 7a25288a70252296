package org.ecrf.model.source;

/** Compiles a study file, and runs the examples of its criteria. */
public final class StudyCompiler {
  private StudyCompiler() {}

  /**
   * @param yaml the whole file
   * @param version the number that the definition will carry
   */
  public static Compilation compile(String yaml, int version) {
    throw new UnsupportedOperationException();
  }
}

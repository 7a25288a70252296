package org.ecrf.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of study files, with which editors complete and mark them. */
public final class StudySchema {
  private StudySchema() {}

  /** The schema, as a JSON text. */
  public static String json() {
    try (InputStream file = StudySchema.class.getResourceAsStream("study.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.ecrf.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The studies that come with the platform, as files. */
public final class BundledStudies {
  private BundledStudies() {}

  /** The names of all of them. */
  public static List<String> all() {
    return List.of("NCT05061030", "WJMSC-ALS");
  }

  /**
   * The file of a study, e.g. {@code NCT05061030}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static String yaml(String study) {
    if (!study.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("not the name of a study: " + study);
    }
    try (InputStream file = BundledStudies.class.getResourceAsStream(study + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no such study comes with the platform: " + study);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

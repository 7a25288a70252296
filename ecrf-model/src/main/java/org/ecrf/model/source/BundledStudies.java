package org.ecrf.model.source;

/** The studies that come with the platform, as files. */
public final class BundledStudies {
  private BundledStudies() {}

  /**
   * The file of a study, e.g. {@code NCT05061030}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static String yaml(String study) {
    throw new UnsupportedOperationException();
  }
}

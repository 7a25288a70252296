package org.ecrf.server.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which the platform speaks. */
public final class Languages {
  private static final String FIRST = "en";
  private static final List<String> ALL = List.of(FIRST, "sv", "pl");

  private Languages() {}

  /**
   * The language that a command asks for; English where it leaves it out.
   *
   * @throws Refused where the platform does not speak it
   */
  public static String asked(@Nullable String language) {
    String asked = Objects.requireNonNullElse(language, FIRST);
    if (!ALL.contains(asked)) {
      throw Problems.unreadable("language", Rule.ONE_OF, String.join(", ", ALL));
    }
    return asked;
  }
}

package org.ecrf.deploy.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of a server, asked when it does not come up. */
public record LogFile(Path path) {
  private static final List<String> BAD = List.of("FATAL", "ERROR", "could not", "Exception");
  private static final int LONGEST = 300;

  /** The end of a sentence: the last line that tells of a problem, and where to read more. */
  public String lastProblem() {
    return problem() + " (see " + path + ").";
  }

  /** Whether the log says that anywhere. */
  public boolean contains(String words) {
    return text().contains(words);
  }

  private String problem() {
    return text().lines().toList().reversed().stream()
        .filter(line -> BAD.stream().anyMatch(line::contains))
        .findFirst()
        .map(line -> ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) : line).strip())
        .orElse("");
  }

  private String text() {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException none) {
      return "";
    }
  }
}

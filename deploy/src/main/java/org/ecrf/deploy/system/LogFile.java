package org.ecrf.deploy.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The log of a server, asked when it does not come up.
 *
 * @param from how long it was before; what an earlier run has written there does not count
 */
public record LogFile(Path path, long from) {
  private static final List<String> BAD = List.of("FATAL", "ERROR", "could not", "Exception");
  private static final int LONGEST = 300;

  /** What is written from now on. */
  public static LogFile fromNow(Path path) {
    return new LogFile(path, size(path));
  }

  /** The end of a sentence: the last line that tells of a problem, and where the logs are. */
  public String lastProblem() {
    return problem() + " (logs are in " + path.getParent() + ").";
  }

  /** Whether the log says that anywhere. */
  public boolean contains(String words) {
    return text().contains(words);
  }

  private String problem() {
    return text().lines().toList().reversed().stream()
        .filter(line -> BAD.stream().anyMatch(line::contains))
        .filter(line -> !line.strip().startsWith("at "))
        .findFirst()
        .map(line -> ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) : line).strip())
        .orElse("");
  }

  /** A file that is shorter than before is a new one. */
  private String text() {
    long begin = from > size(path) ? 0 : from;
    try (InputStream stream = Files.newInputStream(path)) {
      stream.skipNBytes(begin);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException none) {
      return "";
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException none) {
      return 0;
    }
  }
}

package org.ecrf.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in the data folder what was started, so that exactly that is stopped: by {@code
 * deploy/stop}, or by the next {@code deploy/run} after a crash. One line for a fact.
 */
public final class StateFile {
  private final Path file;

  public StateFile(Path file) {
    this.file = file;
  }

  /** What was started and not yet stopped; empty also where the file was cut off by a crash. */
  public Optional<Running> read() {
    try {
      return Optional.of(parse(Files.readAllLines(file)));
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  public void write(Running running) {
    List<String> lines = new ArrayList<>();
    Ports ports = running.ports();
    lines.add(
        "ports %d %d %d %d"
            .formatted(ports.web(), ports.keycloak(), ports.database(), ports.management()));
    for (Part part : running.parts()) {
      lines.add("part %s %d %s".formatted(part.name(), part.pid(), part.started()));
    }
    if (running.stopping()) {
      lines.add("stopping");
    }
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static Running parse(List<String> lines) {
    Running running = Running.nothing(new Ports(0, 0, 0, 0));
    for (String line : lines) {
      String[] word = line.split(" ");
      running =
          switch (word[0]) {
            case "ports" -> new Running(ports(word), running.parts(), running.stopping());
            case "part" ->
                running.with(new Part(word[1], Long.parseLong(word[2]), Instant.parse(word[3])));
            case "stopping" -> running.stops();
            default -> throw new IllegalArgumentException("not a line of a state file: " + line);
          };
    }
    return running;
  }

  private static Ports ports(String[] word) {
    return new Ports(
        Integer.parseInt(word[1]),
        Integer.parseInt(word[2]),
        Integer.parseInt(word[3]),
        Integer.parseInt(word[4]));
  }
}

package org.ecrf.deploy.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SHA-256 of every file of a backup, in the form of the program {@code sha256sum}: a backup that a
 * disk has damaged is not restored.
 */
final class Digests {
  private static final String NAME = "SHA256SUMS";
  private static final int LENGTH = 64;

  private Digests() {}

  static void write(Path backup) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(backup.resolve(NAME))) {
      for (Path file : files(backup)) {
        out.write(of(file) + "  " + backup.relativize(file) + "\n");
      }
    }
  }

  static boolean areThere(Path backup) {
    return Files.exists(backup.resolve(NAME));
  }

  /** The first file that is not as it was written. */
  static Optional<String> firstWrong(Path backup) throws IOException {
    List<String> lines = Files.readAllLines(backup.resolve(NAME));
    for (String line : lines) {
      Path file = backup.resolve(line.substring(LENGTH + 2));
      if (!Files.isRegularFile(file) || !of(file).equals(line.substring(0, LENGTH))) {
        return Optional.of(line.substring(LENGTH + 2));
      }
    }
    return files(backup).size() == lines.size() ? Optional.empty() : Optional.of("a file too many");
  }

  private static List<Path> files(Path backup) throws IOException {
    try (Stream<Path> all = Files.walk(backup)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.equals(backup.resolve(NAME)))
          .sorted()
          .toList();
    }
  }

  private static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        digest.update(part, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.ecrf.deploy.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.stream.Stream;
import org.ecrf.deploy.system.Failure;
import org.jspecify.annotations.Nullable;

/** Writes a package: the trail with all that a stranger needs to check it. */
public final class TrailPackage {
  private static final String VERIFIER = "VerifyTrail.java";

  private final Path folder;

  private TrailPackage(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder must be missing or empty; readable by its owner only
   */
  public static TrailPackage in(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          if (inside.findAny().isPresent()) {
            throw new Failure("The folder " + folder + " is not empty: choose another with --out.");
          }
        }
      } else {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return new TrailPackage(folder);
    } catch (IOException refused) {
      throw new Failure("The folder " + folder + " cannot be written.", refused);
    }
  }

  /**
   * @param key the public key in PEM
   */
  public void write(TrailDatabase trail, String key) {
    try {
      lines("acts.jsonl", trail.acts());
      lines("seals.jsonl", trail.seals());
      lines("state.jsonl", trail.state());
      lines("guards.jsonl", trail.guards());
      Files.writeString(folder.resolve("key.pem"), key);
      Files.writeString(
          folder.resolve("package.json"),
          "{\"format\":1,\"scope\":\"%s\",\"at\":\"%s\"}\n"
              .formatted(trail.scope(), trail.moment()));
      own(VERIFIER);
      own("README.md");
    } catch (IOException refused) {
      throw new Failure("The package cannot be written to " + folder + ".", refused);
    }
  }

  private void lines(String name, Iterator<String> lines) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve(name), StandardOpenOption.CREATE_NEW)) {
      while (lines.hasNext()) {
        out.write(lines.next());
        out.write('\n');
      }
    }
  }

  /** Java starts a single file from anywhere only where it names no package. */
  private void own(String name) throws IOException {
    try (@Nullable InputStream content = TrailPackage.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException("not in the distribution: " + name);
      }
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(name), text.replaceFirst("(?m)^package .*;\n\n", ""));
    }
  }
}

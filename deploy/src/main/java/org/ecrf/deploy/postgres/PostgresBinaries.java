package org.ecrf.deploy.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once from the archive that Maven Central holds. */
final class PostgresBinaries {
  private static final String PROGRAM = "rwxr-xr-x";

  private PostgresBinaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpackedIn(Path programs) {
    String archive = "/postgres-linux-" + architecture() + ".txz";
    Path home = programs.resolve("postgresql");
    if (Files.exists(home)) {
      return home;
    }
    try (@Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new Failure(
            "No PostgreSQL comes for this machine (%s): set ECRF_DB_URL to a server of yours."
                .formatted(System.getProperty("os.arch")));
      }
      Path next = home.resolveSibling("postgresql.next");
      LinkedTree.delete(next);
      unpack(packed, next);
      Files.move(next, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (IOException refused) {
      throw new Failure("PostgreSQL cannot be unpacked to " + home + ".", refused);
    }
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        place(entry, tar, into.resolve(entry.getName()));
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(PROGRAM));
      }
    }
  }
}

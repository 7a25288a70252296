package org.ecrf.deploy.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of a cluster make up a backup. */
final class ClusterFiles {
  private static final String LOG = "pg_wal";

  /** Their contents are of the running server only; the folders must be there. */
  private static final Set<String> EMPTY =
      Set.of(
          LOG,
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "pg_internal.init");

  private ClusterFiles() {}

  /** All but the write-ahead log. A file that vanishes meanwhile is not needed. */
  static void copy(Path cluster, Path into) throws IOException {
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(into.resolve(cluster.relativize(folder)));
            return folder.getParent().equals(cluster) && EMPTY.contains(name(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(name(file)) && !name(file).startsWith("pgsql_tmp")) {
              copyIfThere(file, into.resolve(cluster.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** The segments of the write-ahead log from the first to the last. */
  static void copyLog(Path cluster, Path into, String first, String last) throws IOException {
    List<Path> segments;
    try (Stream<Path> files = Files.list(cluster.resolve(LOG))) {
      segments =
          files
              .filter(Files::isRegularFile)
              .filter(file -> isBetween(name(file), first, last) || name(file).endsWith(".history"))
              .toList();
    }
    if (segments.stream().noneMatch(file -> name(file).equals(first))
        || segments.stream().noneMatch(file -> name(file).equals(last))) {
      throw new IOException("the write-ahead log from " + first + " to " + last + " is incomplete");
    }
    for (Path segment : segments) {
      Files.copy(segment, into.resolve(LOG).resolve(name(segment)));
    }
  }

  /** Names of segments are hexadecimal numbers of one length. */
  private static boolean isBetween(String name, String first, String last) {
    return name.length() == first.length()
        && name.compareTo(first) >= 0
        && name.compareTo(last) <= 0;
  }

  private static void copyIfThere(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException gone) {
      // removed by PostgreSQL meanwhile: the log tells of it
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}

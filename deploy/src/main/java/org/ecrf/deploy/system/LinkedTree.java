package org.ecrf.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A program's folder as hard links to the files of the build: made in a moment, and unharmed when
 * the build replaces its files under a running system. Where links are not possible (another disk,
 * another owner) the files are copied.
 */
public final class LinkedTree {
  private LinkedTree() {}

  /** Makes {@code to} look as {@code from} does, without the named folders at its top. */
  public static void mirror(Path from, Path to, String... without) {
    List<String> left = List.of(without);
    each(
        from,
        to,
        path -> path.getNameCount() > 0 && left.contains(path.getName(0).toString()),
        LinkedTree::linkOrCopy);
  }

  /** The same with copies, for what the program may change. */
  public static void copy(Path from, Path to) {
    each(from, to, path -> false, LinkedTree::copyFile);
  }

  public static void delete(Path tree) {
    if (Files.notExists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void each(Path from, Path to, Predicate<Path> left, Placing placing) {
    delete(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path relative = from.relativize(path);
        if (left.test(relative)) {
          continue;
        }
        if (Files.isDirectory(path)) {
          Files.createDirectories(to.resolve(relative));
        } else {
          placing.place(path, to.resolve(relative));
        }
      }
    } catch (IOException refused) {
      throw new Failure("The program in " + from + " cannot be laid out in " + to, refused);
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException notHere) {
      copyFile(from, to);
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private interface Placing {
    void place(Path from, Path to) throws IOException;
  }
}

package org.ecrf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type and every package says in a sentence what it is. */
class DocumentationTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern TYPE =
      Pattern.compile("(public |final |sealed |abstract )*(class|interface|record|enum) \\w+.*");

  @Test
  void everyTypeIsDocumented() throws IOException {
    assertEquals(List.of(), filesWhere(DocumentationTest::isSilent));
  }

  @Test
  void everyPackageIsDocumented() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(DocumentationTest::holdsTypes)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertEquals(List.of(), silent);
    }
  }

  /** Before the type, and before its annotations, a comment ends. */
  private static boolean isSilent(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (TYPE.matcher(lines.get(i)).matches()) {
        int before = i - 1;
        while (!lines.get(before).isBlank() && !lines.get(before).endsWith("*/")) {
          before--;
        }
        return !lines.get(before).endsWith("*/");
      }
    }
    return false;
  }

  private static boolean holdsTypes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesWhere(Predicate<List<String>> test) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> test.test(read(file)))
          .toList();
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

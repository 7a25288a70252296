package org.ecrf.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of regulations names tests as evidence; each of them is there. */
class RegulationPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))`");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> named =
        NAMED
            .matcher(Files.readString(ROOT.resolve("docs/regulation.md")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.size() > 30, named.toString());
    named.removeAll(tests());
    assertEquals(Set.of(), named);
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : new String[] {"ecrf-model", "ecrf-server", "ecrf-ui", "deploy"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .forEach(names::add);
      }
    }
    return names;
  }
}

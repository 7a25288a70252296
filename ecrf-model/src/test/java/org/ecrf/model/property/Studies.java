package org.ecrf.model.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;

/** Studies that laws are tried on: those that come with the platform, and one where all repeats. */
final class Studies {
  private static final String RULE =
      """
      screening.person.sex == "M" && (screening.person.sex == "M" || count(extra.lab.filter(l, l.mean > 3)) > 1
          || last(log.medication).systemic && cohort.young.open && !subject.enrolled
          || screening.lab.alt > 2 * upper_limit(screening.lab.alt)
          || extra.lab.exists(l, l.alt > upper_limit(l.alt) && entered(l.day)))\
      """
          .replace("\n", " ");

  static final Map<String, String> FILES = files();
  static final Map<String, CompiledStudy> ALL = compiled();

  private Studies() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("NCT05061030", BundledStudies.yaml("NCT05061030"));
    files.put("WJMSC-ALS", BundledStudies.yaml("WJMSC-ALS"));
    try (var stream = Compilation.class.getResourceAsStream("repeats.yaml")) {
      String repeats = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      files.put("repeats", repeats.replace("RULE", RULE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Map<String, CompiledStudy> compiled() {
    Map<String, CompiledStudy> all = new LinkedHashMap<>();
    FILES.forEach(
        (name, yaml) -> {
          Compilation compilation = StudyCompiler.compile(yaml, 1);
          all.put(
              name,
              compilation
                  .study()
                  .orElseThrow(() -> new AssertionError(name + compilation.problems())));
        });
    return all;
  }
}

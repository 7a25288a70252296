package org.ecrf.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/study} as a study author calls it, on real files. */
class StudyScriptIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Path MODEL = PROJECT.resolve("ecrf-model");
  private static final Path STUDY =
      MODEL.resolve("src/test/resources/org/ecrf/model/cli/VITD-2.yaml");

  @TempDir private Path folder;

  /** What was printed, and the exit code. */
  private record Said(int code, String output) {}

  /**
   * The build that runs this test has built the tool, and holds the lock that the script would wait
   * for.
   */
  @BeforeAll
  static void theToolIsBuilt() throws IOException {
    assertTrue(Files.isDirectory(MODEL.resolve("target/lib")), "built with the model: -am");
    Files.writeString(MODEL.resolve("target/study-tool-built"), "");
  }

  @Test
  void aSoundStudyAndABrokenOne() throws Exception {
    Said sound = study("check", STUDY.toString());
    assertEquals(0, sound.code(), sound.output());
    assertTrue(sound.output().contains("VITD-2 is sound"), sound.output());
    Path broken = written("severity: inform", "severity: shout");
    Said refused = study("check", broken.toString());
    assertEquals(1, refused.code(), refused.output());
    assertTrue(refused.output().contains("next.yaml:301:15: "), refused.output());
  }

  @Test
  void theSchemaForAnEditor() throws Exception {
    Said schema = study("schema");
    assertEquals(0, schema.code(), schema.output());
    assertTrue(schema.output().contains("https://json-schema.org/draft/2020-12/schema"));
  }

  @Test
  void whatANewVersionChanges() throws Exception {
    Said reworded =
        study("diff", STUDY.toString(), written("Extra visit", "Other visit").toString());
    assertEquals(0, reworded.code(), reworded.output());
    assertTrue(
        reworded.output().contains("“Extra visit” becomes “Other visit”"), reworded.output());
    Said touched =
        study("diff", STUDY.toString(), written("severity: inform", "severity: query").toString());
    assertEquals(1, touched.code(), touched.output());
    assertTrue(touched.output().contains("severity: inform becomes query"), touched.output());
  }

  @Test
  void aFileThatIsNotThere() throws Exception {
    Said nothing = study("check", folder.resolve("nothing.yaml").toString());
    assertEquals(2, nothing.code(), nothing.output());
  }

  private Path written(String before, String after) throws IOException {
    String text = Files.readString(STUDY);
    assertTrue(text.contains(before), before);
    return Files.writeString(folder.resolve("next.yaml"), text.replace(before, after));
  }

  private Said study(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(PROJECT.resolve("deploy/study").toString()));
    line.addAll(List.of(arguments));
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    return new Said(process.waitFor(), Files.readString(printed));
  }
}

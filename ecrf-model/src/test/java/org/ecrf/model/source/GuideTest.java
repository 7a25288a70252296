package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The study in the author's guide compiles as it stands there. */
class GuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "study-authors-guide.md");

  @Test
  void theStudyOfTheGuideCompiles() throws IOException {
    assertEquals(List.of(), StudyCompiler.compile(study(), 1).problems());
  }

  @Test
  void theStudyOfTheGuideFollowsTheSchema() throws IOException {
    try (var file = GuideTest.class.getResourceAsStream("study.schema.json")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(file, InputFormat.JSON);
      assertEquals(List.of(), schema.validate(study(), InputFormat.YAML));
    }
  }

  private static String study() throws IOException {
    String guide = Files.readString(GUIDE);
    int from = guide.indexOf("```yaml\n");
    assertTrue(from > 0, "the guide shows a study");
    return guide.substring(from + 8, guide.indexOf("```\n", from + 8));
  }
}
